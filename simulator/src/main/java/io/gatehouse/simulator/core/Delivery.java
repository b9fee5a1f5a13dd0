package io.gatehouse.simulator.core;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.simulator.wire.Payload;

/**
 * What Core is asked to send. Start with {@link #of}, {@link #fixed}, {@link #given} or {@link #hook} and refine.
 *
 * @param content     the body
 * @param channel     global webhook or transaction hook
 * @param fault       what is wrong with it
 * @param path        another path than the connection's webhook path
 * @param secret      another secret than the connection's
 * @param headers     set last, as {@code notification.webhook.headers}: they replace any other header; not on hooks
 * @param slowness    how long a {@link Fault#SLOW} body takes
 * @param clockOffset added to the time of signing, beside what a fault adds
 */
public record Delivery(
        Content content,
        Channel channel,
        Fault fault,
        Optional<String> path,
        Optional<String> secret,
        Map<String, String> headers,
        Duration slowness,
        Duration clockOffset) {

    private static final Duration DEFAULT_SLOWNESS = Duration.ofSeconds(5);

    /** Keeps a copy of the headers. */
    public Delivery {
        headers = Map.copyOf(headers);
    }

    /** A new event of the named kind, such as {@code identity.created}, attempted once. */
    public static Delivery of(String template) {
        return global(new Content.Fresh(template));
    }

    /** The exact bytes of a payload file, such as {@code identity.created.organization}, attempted once. */
    public static Delivery fixed(String template) {
        return global(new Content.Fixed(template));
    }

    /** Any bytes, attempted once. */
    public static Delivery given(String label, Payload body) {
        return global(new Content.Given(label, body));
    }

    /** A new transaction hook without retries. */
    public static Delivery hook(HookType type, HookShape shape) {
        var template = switch (type) {
            case PRE_TRANSACTION -> "hook.pre_transaction";
            case POST_TRANSACTION -> "hook.post_transaction";
        };
        return hook(type, shape, new Content.Fresh(template));
    }

    /** A transaction hook with the given content, without retries. */
    public static Delivery hook(HookType type, HookShape shape, Content content) {
        return global(content).via(new Channel.TransactionHook(type, shape, 0));
    }

    private static Delivery global(Content content) {
        return new Delivery(content, new Channel.GlobalWebhook(RetryPolicy.NEVER), Fault.NONE, Optional.empty(),
                Optional.empty(), Map.of(), DEFAULT_SLOWNESS, Duration.ZERO);
    }

    /** By another channel. */
    public Delivery via(Channel other) {
        return new Delivery(content, other, fault, path, secret, headers, slowness, clockOffset);
    }

    /** With Core's retries; only a global webhook has a policy. */
    public Delivery retrying(RetryPolicy policy) {
        return via(new Channel.GlobalWebhook(policy));
    }

    /** With a fault. */
    public Delivery with(Fault other) {
        return new Delivery(content, channel, other, path, secret, headers, slowness, clockOffset);
    }

    /** To another path, for instance that of a named source. */
    public Delivery to(String otherPath) {
        return new Delivery(content, channel, fault, Optional.of(otherPath), secret, headers, slowness, clockOffset);
    }

    /** Signed with another secret. */
    public Delivery signedWith(String otherSecret) {
        return new Delivery(content, channel, fault, path, Optional.of(otherSecret), headers, slowness, clockOffset);
    }

    /** With one more operator header. */
    public Delivery withHeader(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Delivery(content, channel, fault, path, secret, more, slowness, clockOffset);
    }

    /** With another duration of a slow body. */
    public Delivery lasting(Duration other) {
        return new Delivery(content, channel, fault, path, secret, headers, other, clockOffset);
    }

    /** Signed as by a clock that is off by this much; negative is behind. */
    public Delivery withClockOffBy(Duration offset) {
        return new Delivery(content, channel, fault, path, secret, headers, slowness, offset);
    }

    /** Without secrets. */
    @Override
    public String toString() {
        return content.label() + " with " + fault;
    }
}

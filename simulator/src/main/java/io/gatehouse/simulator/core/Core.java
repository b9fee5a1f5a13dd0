package io.gatehouse.simulator.core;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.random.RandomGenerator;

import tools.jackson.databind.JsonNode;

import io.gatehouse.simulator.core.DeliveryReport.Attempt;
import io.gatehouse.simulator.core.DeliveryReport.Outcome;
import io.gatehouse.simulator.exchange.ExchangeLog;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.Connection;
import io.gatehouse.simulator.wire.Pace;
import io.gatehouse.simulator.wire.Payload;

/**
 * Plays the workers of Blnk Core: signs and delivers events, judges the answers and retries as Core's queue does. Safe
 * for use by several threads; deliveries in parallel arrive in any order, as Core's do.
 */
public final class Core implements AutoCloseable {

    private final EventCatalogue catalogue = new EventCatalogue();
    private final EventBodies bodies;
    private final WebhookSender sender;
    private final Pace pace;
    private final RandomGenerator random;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Delivers to the connection's webhook path.
     *
     * @param timeLimit for one attempt; Core's is 30 s
     * @param seed      of fresh ids and of the retry delays' jitter
     */
    public Core(Connection connection, ExchangeLog log, InstantSource clock, Pace pace, Duration timeLimit, long seed) {
        this.bodies = new EventBodies(catalogue, clock);
        this.sender = new WebhookSender(connection, log, clock, pace, timeLimit);
        this.pace = pace;
        this.random = new Random(seed);
    }

    /** All that can be sent. */
    public EventCatalogue catalogue() {
        return catalogue;
    }

    /** Sends a new event of the named kind once and waits for the answer. */
    public DeliveryReport send(String template) {
        return send(Delivery.of(template));
    }

    /** Sends and waits until it is delivered or given up, retries included. */
    public DeliveryReport send(Delivery delivery) {
        return deliver(delivery, random);
    }

    /** Sends an event about a ledger record, with data as Core's queue leaves it, once. */
    public DeliveryReport announce(String event, JsonNode data) {
        return send(Delivery.given(event, EventBodies.global(event, data)));
    }

    /** Creates the identity in the ledger and sends {@code identity.created} about it, once. */
    public DeliveryReport createIdentity(Ledger ledger, JsonNode fields) {
        return announce("identity.created", ledger.createIdentity(fields));
    }

    /** Applies or holds the transaction in the ledger and sends the event about it, once. */
    public DeliveryReport createTransaction(Ledger ledger, JsonNode fields) {
        var transaction = ledger.createTransaction(fields);
        return announce(eventOf(transaction), transaction);
    }

    /** Commits or voids a held transaction in the ledger and sends the event about it, once. */
    public DeliveryReport settleInflight(Ledger ledger, String transactionId, String settlement) {
        var transaction = ledger.settleInflight(transactionId, settlement);
        return announce(eventOf(transaction), transaction);
    }

    /** The event that Core sends about a transaction in this state. */
    public static String eventOf(JsonNode transaction) {
        return "transaction." + transaction.path("status").asString("unknown").toLowerCase(Locale.ROOT);
    }

    /** The same as {@link #send(Delivery)} in the background. */
    public CompletableFuture<DeliveryReport> sendLater(Delivery delivery) {
        return CompletableFuture.supplyAsync(() -> send(delivery), background);
    }

    /** Sends an event about a ledger record in the background with Core 0.15's retries, as Core itself does. */
    public CompletableFuture<DeliveryReport> announceLater(String event, JsonNode data) {
        return sendLater(Delivery.given(event, EventBodies.global(event, data)).retrying(RetryPolicy.CORE_0_15));
    }

    /** The exact bytes that a template's file holds. */
    public Payload fixedBody(String template) {
        return bodies.fixed(template);
    }

    /** A body with new ids and times. */
    public Payload freshBody(String template) {
        return bodies.fresh(template, random);
    }

    /** Sends many and waits for all of them. */
    public BurstReport burst(Burst burst) {
        var senders = new Semaphore(burst.parallelism());
        var started = System.nanoTime();
        var pending = new ArrayList<CompletableFuture<DeliveryReport>>(burst.count());
        for (var i = 0; i < burst.count(); i++) {
            var delivery = burst.deliveries().get(i % burst.deliveries().size());
            var own = new Random(burst.seed() * 1_000_003 + i);
            senders.acquireUninterruptibly();
            pending.add(CompletableFuture.supplyAsync(() -> deliver(delivery, own), background)
                    .whenComplete((_, _) -> senders.release()));
        }
        var reports = pending.stream().map(CompletableFuture::join).toList();
        return summary(reports, Duration.ofNanos(System.nanoTime() - started));
    }

    private DeliveryReport deliver(Delivery delivery, RandomGenerator ids) {
        var body = FaultyBodies.apply(delivery.fault(), body(delivery, ids));
        var attempts = new ArrayList<Attempt>();
        var outcome = attemptUntilSettled(delivery, body, attempts);
        if (delivery.fault() == Fault.DUPLICATE) {
            outcome = attemptUntilSettled(delivery, body, attempts);
        }
        return new DeliveryReport(delivery.content().label(), body, outcome, attempts);
    }

    private Payload body(Delivery delivery, RandomGenerator ids) {
        var body = switch (delivery.content()) {
            case Content.Fresh(var template) -> bodies.fresh(template, ids);
            case Content.Fixed(var template) -> bodies.fixed(template);
            case Content.Given(var _, var given) -> given;
        };
        return delivery.channel() instanceof Channel.TransactionHook hook && hook.shape() == HookShape.AS_DOCUMENTED
                ? EventBodies.asDocumented(body)
                : body;
    }

    private Outcome attemptUntilSettled(Delivery delivery, Payload body, List<Attempt> attempts) {
        var waited = Duration.ZERO;
        for (var failures = 0;; failures++) {
            var sent = sender.attempt(delivery, body, failures + 1);
            attempts.add(new Attempt(waited, sent.answer(), sent.exchangeId()));
            if (isDelivered(delivery.channel(), sent.answer())) {
                return sent.becameGet() ? Outcome.LOST_BY_REDIRECT : Outcome.DELIVERED;
            }
            if (!retries(delivery.channel(), sent.answer())) {
                return Outcome.DROPPED;
            }
            if (failures == budget(delivery.channel())) {
                return failures == 0 ? Outcome.DROPPED : Outcome.RETRIES_USED_UP;
            }
            waited = RetryPolicy.delay(failures, random);
            if (!pause(waited)) {
                return Outcome.DROPPED;
            }
        }
    }

    private static boolean isDelivered(Channel channel, Answer answer) {
        return switch (channel) {
            case Channel.GlobalWebhook _ -> answer.isSuccess();
            case Channel.TransactionHook _ -> HookVerdict.of(answer) == HookVerdict.SUCCESS;
        };
    }

    private static boolean retries(Channel channel, Answer answer) {
        return switch (channel) {
            case Channel.GlobalWebhook global -> global.retries().retries(answer);
            case Channel.TransactionHook _ -> true;
        };
    }

    private static int budget(Channel channel) {
        return switch (channel) {
            case Channel.GlobalWebhook _ -> RetryPolicy.BUDGET;
            case Channel.TransactionHook hook -> hook.retries();
        };
    }

    private boolean pause(Duration wanted) {
        try {
            pace.pause(wanted);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static BurstReport summary(List<DeliveryReport> reports, Duration duration) {
        var attempts = reports.stream().flatMap(report -> report.attempts().stream()).toList();
        Map<Integer, Integer> statuses = new TreeMap<>();
        attempts.forEach(attempt -> statuses.merge(attempt.answer().status().orElse(0), 1, Integer::sum));
        var nanos = attempts.stream().mapToLong(attempt -> attempt.answer().duration().toNanos()).toArray();
        Arrays.sort(nanos);
        var delivered = (int) reports.stream().filter(report -> report.outcome() == Outcome.DELIVERED).count();
        return new BurstReport(reports.size(), delivered, statuses, duration, percentile(nanos, 50),
                percentile(nanos, 99));
    }

    private static Duration percentile(long[] sorted, int percent) {
        return Duration.ofNanos(sorted[(sorted.length - 1) * percent / 100]);
    }

    /** Stops deliveries under way, waiting retries included. */
    @Override
    public void close() {
        background.shutdownNow();
        sender.close();
    }
}

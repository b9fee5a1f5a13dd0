package io.gatehouse.app.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.gatehouse.simulator.core.Core;
import io.gatehouse.simulator.core.Delivery;

/** Senders that each send one event after the other, and each event until it is acknowledged, as a Core does. */
final class UnderLoad implements AutoCloseable {

    private static final String EVENT = "transaction.applied";
    private static final Pattern TRANSACTION = Pattern.compile("\"transaction_id\":\"([^\"]+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Core core;
    private final List<String> acknowledged = new CopyOnWriteArrayList<>();
    private final List<Thread> senders;
    private volatile boolean stopping;
    private volatile boolean abandoning;

    UnderLoad(Core core, int senders) {
        this.core = core;
        this.senders = IntStream.range(0, senders)
                .mapToObj(number -> Thread.ofPlatform().daemon().name("sender-" + number).start(this::send)).toList();
    }

    /** The transactions whose event was answered with success. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** Waits until so many more are acknowledged. */
    void awaitAcknowledged(int more) throws InterruptedException {
        var wanted = acknowledged.size() + more;
        var deadline = Instant.now().plus(PATIENCE);
        while (acknowledged.size() < wanted) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("nobody acknowledges events any more");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Lets each sender have its last event acknowledged, and end. */
    void stop() throws InterruptedException {
        stopping = true;
        for (var sender : senders) {
            if (!sender.join(PATIENCE)) {
                throw new AssertionError("a sender has an event that nobody acknowledges");
            }
        }
    }

    /** Ends without waiting for what is not acknowledged yet. */
    void abandon() throws InterruptedException {
        abandoning = true;
        stop();
    }

    /** Lets the senders end, and waits for none of them. */
    @Override
    public void close() {
        abandoning = true;
        stopping = true;
    }

    private void send() {
        while (!stopping) {
            var body = core.freshBody(EVENT);
            var matcher = TRANSACTION.matcher(body.text());
            if (!matcher.find()) {
                throw new AssertionError("the event names its transaction");
            }
            while (!abandoning) {
                if (core.send(Delivery.given(EVENT, body)).status().orElse(0) == 200) {
                    acknowledged.add(matcher.group(1));
                    break;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

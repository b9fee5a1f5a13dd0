package io.gatehouse.adapter.persistence.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.StoreDeadline;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.ReceivedEvent;

/**
 * Gathers deliveries that arrive at the same time and stores them by one statement, so that they share a commit, which
 * costs more than all the rest. Nobody waits for others to arrive: a writer takes what is there, and what comes while it
 * writes is the next batch.
 *
 * <p>What waits is bounded in number and bytes; beyond that a delivery is turned away at once. Bodies are sealed by the
 * thread that brings them, which then goes on. Those of a batch are told what became of it by one of a few threads kept for
 * that, so that the writer can go on too, whatever the others do with the answer.
 */
final class JdbcEventInbox implements EventInbox, AutoCloseable {

    static final String BODY = "event-body";

    private static final System.Logger LOG = System.getLogger(JdbcEventInbox.class.getName());
    private static final int WRITERS = 1;
    private static final int MOST_WAITING = 2_000;
    private static final long MOST_BYTES_WAITING = 64L << 20;
    /** More than one, as one may be held up by a sender that does not take its answer. */
    private static final int ANSWERERS = 4;
    private static final Duration WATCHED_EVERY = Duration.ofMillis(100);
    private static final int BATCH = 256;
    private static final long BATCH_BYTES = 8L << 20;
    /** Deliveries in a batch, on average, from which on they arrive faster than they can be stored one by one. */
    private static final double PRESSED_FROM = 8;
    private static final double BATCHES_OF_THE_MEAN = 16;

    private final EventInboxStatement statement;
    private final Keyring keyring;
    private final Duration patience;
    private final InboxMeters meters;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final AtomicLong bytesWaiting = new AtomicLong();
    private final List<Thread> writers;
    private final ExecutorService answers = Executors.newFixedThreadPool(
            ANSWERERS, Thread.ofPlatform().daemon().name("event-inbox-answers-", 1).factory());
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("event-inbox-watch").factory());
    /** What is being written. */
    private volatile List<Waiting> writing = List.of();
    private volatile double usualBatch;
    private volatile boolean closed;

    JdbcEventInbox(EventInboxStatement statement, Keyring keyring, StoreDeadline deadline, InboxMeters meters) {
        this.statement = statement;
        this.keyring = keyring;
        this.meters = meters;
        meters.watch(waiting::size);
        patience = deadline.total();
        writers = IntStream.rangeClosed(1, WRITERS)
                .mapToObj(number -> Thread.ofPlatform().daemon().name("event-inbox-" + number).start(this::write))
                .toList();
        var _ = watch.scheduleWithFixedDelay(
                this::giveUpOnTheLate, WATCHED_EVERY.toMillis(), WATCHED_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public CompletableFuture<DeliveryOutcome> offer(ReceivedEvent event) {
        var sealed = keyring.seal(event.payload().bytes(), BODY, event.id().toString());
        var delivery = new Waiting(event, sealed, System.nanoTime() + patience.toNanos());
        return isAdmitted(delivery)
                ? delivery.outcome
                : CompletableFuture.failedFuture(new StoreUnavailableException(
                        "storing an event failed", new IllegalStateException("too many wait to be stored already")));
    }

    // Whether it is stored in the end or not: its sender has waited long enough. A timer for each would cost more.
    private void giveUpOnTheLate() {
        var now = System.nanoTime();
        var late = Stream.concat(writing.stream(), waiting.stream())
                .filter(delivery -> delivery.giveUpAt - now < 0 && !delivery.outcome.isDone()).toList();
        if (!late.isEmpty()) {
            fail(late, new StoreUnavailableException(
                    "storing an event failed", new IllegalStateException("it took too long")));
        }
    }

    @Override
    public boolean isPressed() {
        return usualBatch >= PRESSED_FROM;
    }

    private boolean isAdmitted(Waiting delivery) {
        var bytes = bytesWaiting.addAndGet(delivery.size());
        if (closed || (bytes > MOST_BYTES_WAITING && bytes > delivery.size()) || !waiting.offer(delivery)) {
            bytesWaiting.addAndGet(-delivery.size());
            return false;
        }
        return true;
    }

    /** Lets the writers finish what waits. Whoever brings more is turned away. */
    @Override
    public void close() {
        closed = true;
        try {
            for (var writer : writers) {
                var _ = writer.join(patience);
            }
            watch.shutdown();
            answers.shutdown();
            var _ = answers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        while (!closed || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    usualBatch = 0;
                } else {
                    store(batchFrom(first));
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private List<Waiting> batchFrom(Waiting first) {
        var batch = new ArrayList<Waiting>();
        var bytes = 0L;
        for (var next = first; next != null; next = waiting.poll()) {
            batch.add(next);
            bytes += next.size();
            if (batch.size() == BATCH || bytes >= BATCH_BYTES) {
                break;
            }
        }
        bytesWaiting.addAndGet(-batch.stream().mapToLong(Waiting::size).sum());
        note(batch.size());
        return batch;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // Two writers at the same instant: the mean misses one of many batches.
    private void note(int size) {
        usualBatch += (size - usualBatch) / BATCHES_OF_THE_MEAN;
    }

    // A writer must outlive whatever goes wrong with a batch; those who wait for it hear what it was.
    private void store(List<Waiting> batch) {
        try {
            var start = System.nanoTime();
            writing = batch;
            var outcomes = statement.run(batch);
            answers.execute(() -> tell(batch, outcomes));
            meters.stored(batch.size(), Duration.ofNanos(System.nanoTime() - start));
        } catch (StoreUnavailableException away) {
            fail(batch, away);
        } catch (RuntimeException | Error failure) {
            if (batch.size() > 1) {
                // One that cannot be stored must not take the others along.
                batch.forEach(delivery -> store(List.of(delivery)));
            } else {
                LOG.log(
                        System.Logger.Level.ERROR,
                        () -> "an event could not be stored: " + batch.getFirst().event.id(), failure);
                fail(batch, failure);
            }
        }
    }

    private static void tell(List<Waiting> batch, List<DeliveryOutcome> outcomes) {
        for (var place = 0; place < batch.size(); place++) {
            batch.get(place).outcome.complete(outcomes.get(place));
        }
    }

    private void fail(List<Waiting> batch, Throwable failure) {
        answers.execute(() -> batch.forEach(delivery -> delivery.outcome.completeExceptionally(failure)));
    }

    /** A delivery whose sender waits for the answer. */
    static final class Waiting {

        final ReceivedEvent event;
        final byte[] sealed;
        final long giveUpAt;
        final CompletableFuture<DeliveryOutcome> outcome = new CompletableFuture<>();

        Waiting(ReceivedEvent event, byte[] sealed, long giveUpAt) {
            this.event = event;
            this.sealed = sealed;
            this.giveUpAt = giveUpAt;
        }

        long size() {
            return sealed.length;
        }
    }
}

package io.gatehouse.adapter.persistence.retention;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.retention.port.out.AgedEvents;
import io.gatehouse.application.retention.port.out.AgedEvents.Batch;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.application.retention.port.out.RetentionReadModel;
import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.LegalHold;
import io.gatehouse.domain.retention.Sweep;
import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.retention.RetentionContract;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.webhook.InMemorySources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcRetentionIT extends RetentionContract {

    @RegisterExtension
    static final Store STORE = new Store();

    private static final Sweep BODIES = new Sweep(
            KeptPart.BODY, new Scope.Usual(Set.of()), MutableInstantSource.START.plus(Duration.ofDays(1)));

    @Override
    protected AgedEvents events() {
        return STORE.bean(AgedEvents.class);
    }

    @Override
    protected RetentionRules rules() {
        return STORE.bean(RetentionRules.class);
    }

    @Override
    protected LegalHolds holds() {
        return STORE.bean(LegalHolds.class);
    }

    @Override
    protected RetentionReadModel retention() {
        return STORE.bean(RetentionReadModel.class);
    }

    @Override
    protected EventInbox inbox() {
        return STORE.bean(EventInbox.class);
    }

    @Override
    protected EventQueue queue() {
        return STORE.bean(EventQueue.class);
    }

    @Override
    protected EventReadModel readModel() {
        return STORE.bean(EventReadModel.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void leavesNoByteOfABody() {
        settled(1, MutableInstantSource.START);

        unitOfWork().execute(() -> events().sweep(BODIES, BODIES.before(), 10));

        assertThat(STORE.jdbc().sql("select sealed_body is null and expunged_at is not null from event_content")
                .query(Boolean.class).list()).containsExactly(true);
    }

    @Test
    void leavesNoRowOfARecord() {
        settled(1, MutableInstantSource.START);
        inbox().store(event(1).build());

        unitOfWork().execute(() -> events().sweep(
                new Sweep(KeptPart.RECORD, BODIES.scope(), BODIES.before()), BODIES.before(), 10));

        assertThat(STORE.jdbc().sql("""
            select (select count(*) from event) + (select count(*) from event_content)
                + (select count(*) from event_delivery) + (select count(*) from event_attempt)
                + (select count(*) from event_task) + (select count(*) from retention_leftover)
            """).query(Long.class).single()).isZero();
    }

    @Test
    void givesTheTurnToOneNodeAtATime() throws Exception {
        try (var other = new Other(() -> events().takeTurn())) {
            assertThat(other.did()).isEqualTo(true);
            assertThat(unitOfWork().execute(events()::takeTurn)).isFalse();
        }
        assertThat(unitOfWork().execute(events()::takeTurn)).isTrue();
    }

    @Test
    void passesByWhatIsBeingReplayedInsteadOfWaitingForIt() throws Exception {
        settled(1, MutableInstantSource.START);
        try (var other = new Other(this::replayFirst)) {
            assertThat(other.did()).isEqualTo(1);

            assertThat(unitOfWork().execute(() -> events().sweep(BODIES, BODIES.before(), 10)))
                    .isEqualTo(new Batch(1, 0));
        }
        assertThat(hasBody(1)).isTrue();
        assertThat(unitOfWork().execute(() -> queue().claim("node-1", 5, Duration.ofMinutes(1)))).hasSize(1);
    }

    @Test
    void aReplayThatComesDuringABatchFindsNoBody() throws Exception {
        settled(1, MutableInstantSource.START);
        Future<Integer> replayed;
        try (var other = new Other(() -> events().sweep(BODIES, BODIES.before(), 10))) {
            assertThat(other.did()).isEqualTo(new Batch(1, 1));
            replayed = inBackground(() -> replay(1));
            assertWaitsForALock(replayed);
        }
        assertThat(replayed.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(unitOfWork().execute(() -> queue().claim("node-1", 5, Duration.ofMinutes(1)))).isEmpty();
    }

    @Test
    void aHoldIsThereOnlyWhenTheBatchThatRunsHasEnded() throws Exception {
        settled(1, MutableInstantSource.START);
        var hold = new LegalHold(
                InMemorySources.DEFAULT_ID, MutableInstantSource.START, new Username("ada"), new Reason("A case"));
        Future<Boolean> placed;
        try (var other = new Other(() -> events().takeTurn())) {
            assertThat(other.did()).isEqualTo(true);
            placed = inBackground(() -> unitOfWork().execute(() -> holds().place(hold)));
            assertWaitsForALock(placed);
        }
        assertThat(placed.get(10, TimeUnit.SECONDS)).isTrue();
    }

    private int replayFirst() {
        return queue().replay(List.of(id(1)), new Replay("ada", "once more"));
    }

    private static <T> Future<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, task -> Thread.ofVirtual().start(task));
    }

    // Until the server says so: that it has not answered yet would be no proof.
    private static void assertWaitsForALock(Future<?> future) throws InterruptedException {
        while (!future.isDone() && STORE.jdbc().sql("""
            select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
            """).query(Long.class).single() == 0) {
            Thread.onSpinWait();
        }
        assertThat(future.isDone()).isFalse();
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> future.get(1, TimeUnit.MILLISECONDS));
    }

    /** A unit of work on another connection that has done its work and is not committed until this is closed. */
    private static final class Other implements AutoCloseable {

        private final CompletableFuture<Object> did = new CompletableFuture<>();
        private final CountDownLatch mayEnd = new CountDownLatch(1);
        private final CompletableFuture<Object> ended;

        Other(Supplier<?> work) {
            ended = CompletableFuture.supplyAsync(() -> STORE.unitOfWork().execute(() -> {
                did.complete(work.get());
                awaitEnd();
                return true;
            }), task -> Thread.ofVirtual().start(task));
        }

        Object did() throws InterruptedException, ExecutionException, TimeoutException {
            return did.get(10, TimeUnit.SECONDS);
        }

        private void awaitEnd() {
            try {
                mayEnd.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        @Override
        public void close() {
            mayEnd.countDown();
            ended.orTimeout(10, TimeUnit.SECONDS).join();
        }
    }
}

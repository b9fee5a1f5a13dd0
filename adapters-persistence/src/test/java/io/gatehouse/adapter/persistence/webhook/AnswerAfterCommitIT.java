package io.gatehouse.adapter.persistence.webhook;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.domain.webhook.DeliveryOutcome;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

/** Nobody is told that an event is stored before it is. */
class AnswerAfterCommitIT {

    @RegisterExtension
    static final Store STORE = new Store();

    @Test
    void tellsNobodyThatAnEventIsStoredWhileTheStoreStillWrites() throws Exception {
        try (var other = STORE.database().connect(); var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table event in exclusive mode");
            var answer = new CompletableFuture<DeliveryOutcome>();
            Thread.ofVirtual().start(() -> {
                try {
                    answer.complete(STORE.bean(EventInbox.class).store(anEvent().build()));
                } catch (RuntimeException away) {
                    answer.completeExceptionally(away);
                }
            });
            awaitTheWriter();

            assertThat(answer).isNotDone();

            other.rollback();
            assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(DeliveryOutcome.FIRST);
            assertThat(STORE.jdbc().sql("select count(*) from event").query(Long.class).single()).isEqualTo(1);
        }
    }

    private static void awaitTheWriter() throws SQLException {
        try (var watcher = STORE.database().connect(); var statement = watcher.createStatement()) {
            var waits = false;
            while (!waits) {
                try (var rows = statement.executeQuery("""
                    select exists (
                        select 1 from pg_locks where relation = 'event'::regclass and not granted)""")) {
                    rows.next();
                    waits = rows.getBoolean(1);
                }
            }
        }
    }
}

package io.gatehouse.adapter.persistence.webhook;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.webhook.InMemorySources;
import io.gatehouse.testkit.webhook.SourceHealthContract;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JdbcSourceHealthIT extends SourceHealthContract {

    @RegisterExtension
    static final Store STORE = new Store();

    private static final Instant NOW = MutableInstantSource.START;

    @Override
    protected SourceHealth health() {
        return STORE.bean(SourceHealth.class);
    }

    @Override
    protected SourceHealthReadModel readModel() {
        return STORE.bean(SourceHealthReadModel.class);
    }

    @Override
    protected void settle() {
        STORE.bean(JdbcSourceHealth.class).flush();
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
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void keepsItsRowsFewHoweverManyRequestsThereAre() {
        for (var i = 0; i < 1_000; i++) {
            health().accepted(anEvent().at(NOW).build(), DeliveryOutcome.FIRST);
            health().handled(InMemorySources.DEFAULT_ID, NOW, NOW);
        }
        settle();

        assertThat(rows("source_count") + rows("source_lag") + rows("source_skew") + rows("source_secret_use"))
                .isEqualTo(4);
    }

    @Test
    void losesNothingThatSeveralCountAtTheSameTime() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            var all = threads.invokeAll(Collections.<Callable<Boolean>>nCopies(4, () -> {
                for (var i = 0; i < 250; i++) {
                    health().accepted(anEvent().at(NOW).build(), DeliveryOutcome.FIRST);
                    if (i % 50 == 0) {
                        settle();
                    }
                }
                return true;
            }));
            for (var one : all) {
                assertThat(one.get()).isTrue();
            }
        }
        settle();

        assertThat(readModel().vitals(List.of(InMemorySources.DEFAULT_ID), NOW).getFirst().lastDay().events())
                .isEqualTo(1_000);
    }

    @Test
    void keepsCountingWhileTheStoreIsAway() throws SQLException {
        health().accepted(anEvent().at(NOW).build(), DeliveryOutcome.FIRST);
        var health = STORE.bean(JdbcSourceHealth.class);
        var database = STORE.database();
        try (var blocking = DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
                var statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("lock table source_count in access exclusive mode");
            assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(health::flush);
            blocking.rollback();
        }
        health.flush();

        assertThat(rows("source_count")).isEqualTo(1);
    }

    @Test
    void writesDownTheLastCountsWhenItStops() {
        try (var context = Store.started(STORE.database(), STORE.keyset())) {
            context.getBean(SourceHealth.class).accepted(anEvent().at(NOW).build(), DeliveryOutcome.FIRST);
        }

        assertThat(rows("source_count")).isEqualTo(1);
    }

    @Test
    void removesWhatIsOld() {
        health().accepted(anEvent().at(NOW).build(), DeliveryOutcome.FIRST);
        health().accepted(anEvent().at(NOW.minus(Duration.ofDays(3))).build(), DeliveryOutcome.FIRST);
        health().accepted(anEvent().at(NOW.minus(Duration.ofDays(30))).build(), DeliveryOutcome.FIRST);
        health().accepted(anEvent().at(NOW.minus(Duration.ofDays(402))).build(), DeliveryOutcome.FIRST);
        settle();

        STORE.bean(JdbcSourceHealth.class).trim(NOW);

        assertThat(rows("source_skew")).isEqualTo(1);
        assertThat(rows("source_count")).isEqualTo(2);
        assertThat(rows("source_secret_use")).isEqualTo(3);
    }

    private static long rows(String table) {
        return STORE.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }
}

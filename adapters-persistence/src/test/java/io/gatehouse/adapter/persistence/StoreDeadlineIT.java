package io.gatehouse.adapter.persistence;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.database.PostgresExtension;
import io.gatehouse.testkit.database.StallingProxy;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * A store that is slow, stopped, killed or gone is reported within the deadline, and used again once it is back. Between
 * the adapter and the database stands a proxy that makes the one look so to the other.
 */
class StoreDeadlineIT {

    private static final Duration DEADLINE = Duration.ofMillis(2_500);
    // What the machine may take on top of it for waking threads and throwing exceptions.
    private static final Duration LEEWAY = Duration.ofMillis(400);

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static StallingProxy proxy;
    private static AnnotationConfigApplicationContext context;
    private static UnitOfWork unitOfWork;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() throws IOException {
        proxy = new StallingProxy(POSTGRES.database().address());
        context = Store.started(
                POSTGRES.database().through("localhost", proxy.port()), PersistenceConfiguration.newKeyset());
        unitOfWork = context.getBean(UnitOfWork.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        proxy.close();
    }

    @AfterEach
    void comeBack() {
        proxy.resume();
        assertThat(untilItWorks()).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void reportsAStoppedServer() {
        proxy.stall();

        reports(StoreDeadlineIT::query);
    }

    @Test
    void reportsAServerThatStopsWithinAUnit() {
        reports(() -> unitOfWork.execute(() -> {
            var first = ask();
            proxy.stall();
            return first + ask();
        }));
    }

    @Test
    void reportsAServerThatStopsBeforeTheCommit() {
        reports(() -> unitOfWork.execute(() -> {
            var first = ask();
            proxy.stall();
            return first;
        }));
    }

    @Test
    void reportsAServerThatStopsAfterManySlowAnswers() {
        reports(() -> unitOfWork.execute(() -> {
            for (var round = 0; round < 3; round++) {
                jdbc.sql("select 1 from pg_sleep(0.6)").query(Integer.class).single();
            }
            proxy.stall();
            return ask();
        }));
    }

    @Test
    void reportsAServerThatAnswersManyTimesTooSlowly() {
        reports(() -> unitOfWork.execute(() -> {
            for (var round = 0; round < 10; round++) {
                jdbc.sql("select 1 from pg_sleep(0.6)").query(Integer.class).single();
            }
            return 1;
        }));
    }

    @Test
    void reportsAStatementThatTakesTooLong() {
        reports(() -> unitOfWork.read(() -> jdbc.sql("select 1 from pg_sleep(20)").query(Integer.class).single()));
    }

    @Test
    void reportsALockThatIsHeldTooLong() throws SQLException {
        try (var other = POSTGRES.database().connect(); var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table operator");

            reports(() -> unitOfWork
                    .execute(() -> context.getBean(Operators.class).find(new Username("ada")).isPresent()));
        }
    }

    @Test
    void reportsAKilledServer() {
        proxy.cut();

        reports(StoreDeadlineIT::query);
    }

    @Test
    void reportsAServerThatBreaksTheConnectionWithinAUnit() {
        reports(() -> unitOfWork.execute(() -> {
            var first = ask();
            proxy.cut();
            return first + ask();
        }));
    }

    @Test
    void reportsThatTheEventInboxIsAway() {
        proxy.stall();

        reports(() -> {
            context.getBean(EventInbox.class).store(anEvent().build());
            return 1;
        });
    }

    @Test
    void reportsThatASourceCannotBeRead() {
        proxy.stall();

        reports(() -> context.getBean(Sources.class).findForVerification(new SourceSlug("never-asked")).isPresent());
    }

    @Test
    void reportsThatAllConnectionsAreBusy() {
        var busy = new ArrayList<Connection>();
        var pool = context.getBean(HikariDataSource.class);
        try {
            for (var count = 0; count < pool.getMaximumPoolSize(); count++) {
                busy.add(pool.getConnection());
            }
            reports(StoreDeadlineIT::query);
        } catch (SQLException e) {
            throw new AssertionError("the pool has connections at first", e);
        } finally {
            busy.forEach(StoreDeadlineIT::giveBack);
        }
    }

    @Test
    void spendsNoMoreThanTheDeadlineOnTryingAgain() {
        reports(() -> unitOfWork.execute(() -> {
            jdbc.sql("select 1 from pg_sleep(0.7)").query(Integer.class).single();
            return jdbc.sql("do $$ begin raise exception 'on demand' using errcode = '40001'; end $$").update();
        }));
    }

    private static void reports(Supplier<?> use) {
        var start = System.nanoTime();
        assertThatThrownBy(use::get).isInstanceOf(StoreUnavailableException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plus(LEEWAY));
    }

    private static int query() {
        return unitOfWork.read(StoreDeadlineIT::ask);
    }

    private static int ask() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }

    private static Duration untilItWorks() {
        var start = System.nanoTime();
        while (true) {
            try {
                query();
                return Duration.ofNanos(System.nanoTime() - start);
            } catch (StoreUnavailableException e) {
                if (System.nanoTime() - start > Duration.ofSeconds(30).toNanos()) {
                    throw new AssertionError("the pool does not recover", e);
                }
            }
        }
    }

    private static void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError("a connection can be given back", e);
        }
    }
}

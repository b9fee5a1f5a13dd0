package io.gatehouse.adapter.persistence.shared;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.gatehouse.application.shared.port.out.UnitOfWork;

/**
 * Transactions of PostgreSQL. Writes run in READ COMMITTED, as their ports lock what they decide on; reads run in
 * REPEATABLE READ, so that everything on a page is of the same moment.
 *
 * <p>Serialization failures and deadlocks are tried again, a few times and not past the deadline. At the deadline a
 * unit that still runs loses its connection, which is the one thing that ends the wait for a server that has stopped.
 */
final class JdbcUnitOfWork implements UnitOfWork, AfterCommit {

    private static final int ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLISECONDS = 10;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final TransactionTemplate writing;
    private final TransactionTemplate rehearsing;
    private final TransactionTemplate reading;
    private final Duration deadline;
    private final DeadlineWatch watch;

    JdbcUnitOfWork(
            DataSource dataSource, JdbcClient jdbc, PlatformTransactionManager transactions, StoreDeadline deadline,
            DeadlineWatch watch) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        writing = new TransactionTemplate(transactions);
        rehearsing = new RolledBack(transactions);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.deadline = deadline.total();
        this.watch = watch;
    }

    @Override
    public <T> T execute(Supplier<T> work) {
        return isInUnit() ? joined(work) : repeated("a unit of work", writing, work);
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        if (isInUnit()) {
            throw new IllegalStateException("a rehearsal inside a unit of work would undo that too");
        }
        return repeated("a rehearsal", rehearsing, work);
    }

    @Override
    public <T> T read(Supplier<T> query) {
        if (isInUnit()) {
            return joined(query);
        }
        return repeated("a query", reading, () -> {
            jdbc.sql("set transaction isolation level repeatable read").update();
            return query.get();
        });
    }

    @Override
    public boolean isInUnit() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    public void run(Runnable action) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void afterCommit() {
                action.run();
            }
        });
    }

    // Through the template as well: it sees to it that the whole cannot commit once a part of it has failed.
    private <T> T joined(Supplier<T> work) {
        return require(writing.execute(_ -> work.get()));
    }

    private <T> T repeated(String attempted, TransactionTemplate template, Supplier<T> work) {
        var end = System.nanoTime() + deadline.toNanos();
        for (var attempt = 1;; attempt++) {
            try {
                return attempt(template, work, end);
            } catch (DataAccessException | TransactionException failure) {
                var pause = pauseAfter(attempt);
                if (attempt == ATTEMPTS || !StoreFailures.mayBeRepeated(failure)
                        || System.nanoTime() + pause.toNanos() > end) {
                    throw StoreFailures.translate(attempted, failure);
                }
                sleep(pause, failure);
            }
        }
    }

    // A broken connection cannot roll back either, and the template then reports that; what broke it is worth more.
    private <T> T attempt(TransactionTemplate template, Supplier<T> work, long end) {
        var first = new AtomicReference<@Nullable RuntimeException>();
        try {
            return require(template.execute(_ -> watched(work, end, first)));
        } catch (DataAccessException | TransactionException failure) {
            throw Objects.requireNonNullElse(first.get(), failure);
        }
    }

    private <T> T watched(Supplier<T> work, long end, AtomicReference<@Nullable RuntimeException> first) {
        try {
            var guard = watch.abortAt(end, DataSourceUtils.getConnection(dataSource));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCompletion(int status) {
                    guard.close();
                }
            });
            return work.get();
        } catch (RuntimeException failure) {
            first.set(failure);
            throw failure;
        }
    }

    /** Rolls back whatever the work comes to. */
    private static final class RolledBack extends TransactionTemplate {

        private static final long serialVersionUID = 1L;

        RolledBack(PlatformTransactionManager transactions) {
            super(transactions);
        }

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            return super.execute(status -> {
                status.setRollbackOnly();
                return action.doInTransaction(status);
            });
        }
    }

    private static <T> T require(@Nullable T result) {
        return Objects.requireNonNull(result, "a unit of work returns something");
    }

    private static Duration pauseAfter(int attempt) {
        var longest = FIRST_PAUSE_MILLISECONDS << attempt;
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest));
    }

    private static void sleep(Duration pause, RuntimeException reason) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}

package io.gatehouse.adapter.persistence.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;
import org.postgresql.jdbc.PgConnection;

/**
 * Aborts connections whose unit of work outlasts its deadline. One thread watches all; aborting closes a socket and does
 * not wait.
 */
final class DeadlineWatch implements AutoCloseable {

    private final ScheduledThreadPoolExecutor watcher;

    DeadlineWatch() {
        watcher = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("store-deadline").factory());
        watcher.setRemoveOnCancelPolicy(true);
    }

    /**
     * Aborts the connection at that time.
     *
     * @param end by {@link System#nanoTime}
     * @return what calls it off by being closed; to be done when the transaction has ended, which is before the
     *         connection serves another one
     */
    Guard abortAt(long end, Connection connection) {
        var guard = new Guard(connection);
        guard.scheduled = watcher.schedule(guard::abort, end - System.nanoTime(), TimeUnit.NANOSECONDS);
        return guard;
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }

    /** Stands between a connection and its deadline. */
    static final class Guard implements AutoCloseable {

        private static final System.Logger LOG = System.getLogger(DeadlineWatch.class.getName());

        private final Connection connection;
        private final AtomicBoolean over = new AtomicBoolean();
        private volatile @Nullable Future<?> scheduled;

        private Guard(Connection connection) {
            this.connection = connection;
        }

        @Override
        public void close() {
            synchronized (over) {
                over.set(true);
            }
            var task = scheduled;
            if (task != null) {
                task.cancel(false);
            }
        }

        private void abort() {
            synchronized (over) {
                if (over.get()) {
                    return;
                }
                try {
                    connection.unwrap(PgConnection.class).abort(Runnable::run);
                } catch (SQLException e) {
                    LOG.log(System.Logger.Level.WARNING, "a connection could not be aborted at its deadline", e);
                }
            }
        }
    }
}

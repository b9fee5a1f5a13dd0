package io.gatehouse.adapter.persistence.shared;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.shared.port.out.WorkSignal;

/**
 * A signal over {@code LISTEN} and {@code NOTIFY}. Within this node it does not take that way; to others it is passed on
 * a few times a second at the most, as notifying transactions commit one after the other.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-notify.html">PostgreSQL: NOTIFY</a>
 */
public final class PostgresWorkSignal implements WorkSignal, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(PostgresWorkSignal.class.getName());
    private static final Duration PACE = Duration.ofMillis(200);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int LISTEN_MILLISECONDS = 1_000;

    private final String url;
    private final String username;
    private final String password;
    private final String channel;
    private final JdbcClient jdbc;
    private final Semaphore raised = new Semaphore(0);
    private final AtomicLong notifiedAt = new AtomicLong(System.nanoTime() - PACE.toNanos());
    private final Thread listener;
    private volatile boolean closed;

    /**
     * One that listens from now on, on a connection of its own.
     *
     * @param channel an SQL identifier
     * @param jdbc    notifies
     */
    public PostgresWorkSignal(String url, String username, String password, String channel, JdbcClient jdbc) {
        this.url = url;
        this.username = username;
        this.password = password;
        this.channel = channel;
        this.jdbc = jdbc;
        listener = Thread.ofPlatform().daemon().name("listen-" + channel).start(this::listen);
    }

    @Override
    public void raise() {
        wakeOne();
        var now = System.nanoTime();
        var last = notifiedAt.get();
        if (now - last >= PACE.toNanos() && notifiedAt.compareAndSet(last, now)) {
            tellOthers();
        }
    }

    @Override
    public void await(Duration longest) throws InterruptedException {
        // Whether it was raised or the time is up, the one that waited looks into the queue.
        var _ = raised.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        closed = true;
        listener.interrupt();
    }

    private void wakeOne() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    private void tellOthers() {
        try {
            jdbc.sql("select pg_notify(:channel, '')").param("channel", channel).query((_, _) -> true).single();
        } catch (DataAccessException unheard) {
            LOG.log(System.Logger.Level.DEBUG, "other nodes were not told; they look for themselves", unheard);
        }
    }

    private void listen() {
        while (!closed) {
            try (var connection = DriverManager.getConnection(url, username, password)) {
                listen(connection);
            } catch (SQLException away) {
                LOG.log(System.Logger.Level.DEBUG, "the store is away; nothing is heard until it is back", away);
                pause();
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        var server = connection.unwrap(PGConnection.class);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + channel);
        }
        // Whatever was said while nobody listened.
        wakeOne();
        while (!closed) {
            var heard = server.getNotifications(LISTEN_MILLISECONDS);
            if (heard != null && heard.length > 0) {
                wakeOne();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE);
        } catch (InterruptedException _) {
            // Closed, as the loop sees.
        }
    }
}

package io.gatehouse.adapter.persistence.shared;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;

/** Tells failures of the store that may pass from bugs. */
public final class StoreFailures {

    // https://www.postgresql.org/docs/current/errcodes-appendix.html
    private static final List<String> PASSING_CLASSES = List.of("08", "53", "58");
    private static final Set<String> PASSING_STATES = Set.of(
            "25006", // read_only_sql_transaction: the server became a standby
            "25P03", // idle_in_transaction_session_timeout
            "25P04", // transaction_timeout
            "40001", // serialization_failure
            "40P01", // deadlock_detected
            "55P03", // lock_not_available
            "57014", // query_canceled, by statement_timeout
            "57P01", // admin_shutdown
            "57P02", // crash_shutdown
            "57P03", // cannot_connect_now
            "57P05"); // idle_session_timeout
    private static final Set<String> REPEATABLE_STATES = Set.of("40001", "40P01");
    private static final int DEPTH = 20;

    private StoreFailures() {}

    /**
     * Runs something that uses the store outside of a unit of work.
     *
     * @param attempted what it is, for the message
     * @throws StoreUnavailableException in place of any failure that may pass
     */
    public static <T> T translated(String attempted, Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException failure) {
            throw translate(attempted, failure);
        }
    }

    /** The exception to throw in place of {@code failure}, which may be the same. */
    static RuntimeException translate(String attempted, RuntimeException failure) {
        return mayPass(failure) ? new StoreUnavailableException(attempted + " failed", failure) : failure;
    }

    /** Whether the same work may succeed if it is simply done again. */
    static boolean mayBeRepeated(Throwable failure) {
        return causes(failure).anyMatch(cause -> cause instanceof SQLException sql
                && REPEATABLE_STATES.contains(state(sql)));
    }

    private static boolean mayPass(Throwable failure) {
        return failure instanceof CannotGetJdbcConnectionException
                || causes(failure).anyMatch(cause -> cause instanceof SQLException sql && mayPass(sql));
    }

    private static boolean mayPass(SQLException failure) {
        var state = state(failure);
        return failure instanceof SQLTransientConnectionException || PASSING_STATES.contains(state)
                || PASSING_CLASSES.stream().anyMatch(state::startsWith);
    }

    private static String state(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState()).orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(DEPTH);
    }
}

package io.gatehouse.adapter.persistence.shared;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in two sentences why the store keeps the application from starting, instead of a stack trace. */
final class StartFailureAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SealedUnderOtherKeyException) {
                return new FailureAnalysis(
                        "The database was written with another encryption keyset than the one that is set.",
                        "Set GATEHOUSE_ENCRYPTION_KEYSET to the keyset that the database was written with; a rotated "
                                + "one keeps the old keys. Without it, stored keys and bodies cannot be read.",
                        cause);
            }
            if (cause instanceof SQLException sql) {
                return new FailureAnalysis(
                        "The database cannot be used: " + sql.getMessage(),
                        "Check that PostgreSQL runs, and that GATEHOUSE_DATABASE_URL, GATEHOUSE_DATABASE_USERNAME and "
                                + "GATEHOUSE_DATABASE_PASSWORD are right.",
                        cause);
            }
        }
        return null;
    }
}

package io.gatehouse.testkit.database;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives each test class a PostgreSQL database of its own and removes it afterwards.
 *
 * <p>Where it comes from is decided once for each run and logged: the server that {@code GATEHOUSE_TEST_DATABASE_URL}
 * names (with {@code …_USERNAME} and {@code …_PASSWORD}; a role that may create databases) wins; else a container, where
 * a container engine answers; else an embedded server, which needs nothing.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final PostgresExtension POSTGRES = PostgresExtension.empty();
 * }</pre>
 */
public final class PostgresExtension implements BeforeAllCallback, AfterAllCallback {

    private final Supplier<PostgresDatabase> creation;
    private Optional<PostgresDatabase> current = Optional.empty();

    private PostgresExtension(Supplier<PostgresDatabase> creation) {
        this.creation = creation;
    }

    /** An empty database. */
    public static PostgresExtension empty() {
        return new PostgresExtension(() -> PostgresServer.running().create());
    }

    /**
     * A copy of a database that was migrated once.
     *
     * @param key       names the migration; the same key stands for the same migration throughout the run
     * @param migration fills an empty database, and leaves no connection open
     */
    public static PostgresExtension migrated(String key, Consumer<PostgresDatabase> migration) {
        return new PostgresExtension(() -> PostgresServer.running().create(key, migration));
    }

    /** The database of the running test class. */
    public PostgresDatabase database() {
        return current.orElseThrow(() -> new IllegalStateException("no test class with a database is running"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (current.isEmpty()) {
            current = Optional.of(creation.get());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getTestClass().filter(Class::isMemberClass).isPresent()) {
            return;
        }
        current.ifPresent(PostgresServer.running()::drop);
        current = Optional.empty();
    }
}

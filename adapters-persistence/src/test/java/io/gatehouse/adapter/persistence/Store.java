package io.gatehouse.adapter.persistence;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import liquibase.exception.LiquibaseException;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.database.PostgresDatabase;
import io.gatehouse.testkit.database.PostgresExtension;
import io.gatehouse.testkit.shared.MutableInstantSource;

/**
 * The whole adapter, wired as in production, over a database of its own for each test class and empty before each test.
 */
public final class Store implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    /** The clock that the adapter is given. */
    public static final MutableInstantSource TIME = new MutableInstantSource();

    private final PostgresExtension postgres = PostgresExtension.migrated("gatehouse", Store::migrate);
    private final String keyset = PersistenceConfiguration.newKeyset();
    private final boolean clearing;
    private Optional<AnnotationConfigApplicationContext> context = Optional.empty();

    /** One that is empty before each test. */
    public Store() {
        this(true);
    }

    private Store(boolean clearing) {
        this.clearing = clearing;
    }

    /** One that keeps its rows from one test of the class to the next. */
    public static Store kept() {
        return new Store(false);
    }

    /** The bean of that type. */
    public <T> T bean(Class<T> type) {
        return context.orElseThrow().getBean(type);
    }

    /** The unit of work of all ports. */
    public UnitOfWork unitOfWork() {
        return bean(UnitOfWork.class);
    }

    /** Plain access to the tables. */
    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** The database behind it. */
    public PostgresDatabase database() {
        return postgres.database();
    }

    /** The keyset that it seals with. */
    public String keyset() {
        return keyset;
    }

    /** Another adapter, wired over a database; closed by the caller. */
    public static AnnotationConfigApplicationContext started(PostgresDatabase database, String keyset) {
        var started = new AnnotationConfigApplicationContext();
        started.registerBean(PersistenceConfiguration.Settings.class, () -> settings(database, keyset));
        started.registerBean(InstantSource.class, () -> TIME);
        started.register(PersistenceConfiguration.class);
        started.refresh();
        return started;
    }

    /** Settings with the deadline of production. */
    public static PersistenceConfiguration.Settings settings(PostgresDatabase database, String keyset) {
        return new PersistenceConfiguration.Settings(
                database.jdbcUrl(), database.username(), database.password(), Duration.ofMillis(2_500), keyset, 10);
    }

    @Override
    public void beforeAll(ExtensionContext extension) {
        postgres.beforeAll(extension);
        context = Optional.of(started(postgres.database(), keyset));
    }

    @Override
    public void beforeEach(ExtensionContext extension) {
        if (!clearing) {
            return;
        }
        var tables = jdbc()
                .sql("""
                    select string_agg(quote_ident(tablename), ', ') from pg_tables
                    where schemaname = current_schema() and tablename !~ '^(databasechangelog|source$|source_secret$|source_header$|fingerprint_key$)'
                    """)
                .query(String.class).single();
        // Beside the pool, whose time-outs are those of requests: a busy machine takes longer to truncate.
        // As a replica, which triggers that keep rows for good let pass.
        database().run("set session_replication_role = replica; truncate " + tables);
        jdbc().sql("delete from source where slug <> 'default'").update();
    }

    @Override
    public void afterAll(ExtensionContext extension) {
        context.ifPresent(AnnotationConfigApplicationContext::close);
        postgres.afterAll(extension);
    }

    private static void migrate(PostgresDatabase database) {
        try {
            Migration.of(database.jdbcUrl(), database.username(), database.password()).afterPropertiesSet();
        } catch (LiquibaseException e) {
            throw new IllegalStateException("the schema cannot be made", e);
        }
    }
}

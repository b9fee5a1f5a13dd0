package io.gatehouse.testkit.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The one PostgreSQL server of a test run: that of the environment, else one in a container, else an embedded one. It is
 * decided and started when it is first asked for, and ends with the JVM, as do the templates made on it.
 */
final class PostgresServer {

    private static final System.Logger LOG = System.getLogger(PostgresServer.class.getName());
    private static final String VARIABLE = "GATEHOUSE_TEST_DATABASE_URL";
    private static final String IMAGE = "postgres:18-alpine";
    private static final Duration CONTAINER_ENGINE_PATIENCE = Duration.ofSeconds(15);

    private final PostgresDatabase maintenance;
    private final String prefix = "gatehouse_test_" + ProcessHandle.current().pid() + "_";
    private final AtomicInteger created = new AtomicInteger();
    private final Map<String, String> templates = new ConcurrentHashMap<>();

    private PostgresServer(PostgresDatabase maintenance) {
        this.maintenance = maintenance;
    }

    /** The server, started if it is not running. */
    static PostgresServer running() {
        return Holder.SERVER;
    }

    /** A new empty database. */
    PostgresDatabase create() {
        var name = nextName();
        maintenance.run("create database " + name);
        return maintenance.named(name);
    }

    /** A new database that is a copy of the one which {@code migration} made; it runs once for each key. */
    PostgresDatabase create(String key, Consumer<PostgresDatabase> migration) {
        var template = templates.computeIfAbsent(key, _ -> {
            var made = nextName();
            maintenance.run("create database " + made);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> drop(maintenance.named(made))));
            migration.accept(maintenance.named(made));
            return made;
        });
        var name = nextName();
        maintenance.run("create database " + name + " template " + template);
        return maintenance.named(name);
    }

    /** Removes the database and ends what is still connected to it. */
    void drop(PostgresDatabase database) {
        var name = database.jdbcUrl().replaceFirst("^jdbc:postgresql://[^/]*/", "").replaceFirst("\\?.*", "");
        try (var connection = maintenance.connect(); var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name + " with (force)");
        } catch (SQLException e) {
            LOG.log(System.Logger.Level.DEBUG, "the server ended before the database did", e);
        }
    }

    private String nextName() {
        return prefix + created.incrementAndGet();
    }

    private static PostgresServer start() {
        var given = System.getenv(VARIABLE);
        if (given != null && !given.isBlank()) {
            announce("the one that " + VARIABLE + " names");
            return new PostgresServer(new PostgresDatabase(
                    given, environment(VARIABLE.replace("_URL", "_USERNAME")),
                    environment(VARIABLE.replace("_URL", "_PASSWORD"))));
        }
        if (containerEngineAnswers()) {
            announce("a container of " + IMAGE);
            return new PostgresServer(container());
        }
        announce("embedded, as no container engine answers and " + VARIABLE + " is not set");
        return new PostgresServer(embedded());
    }

    private static void announce(String which) {
        LOG.log(System.Logger.Level.INFO, "PostgreSQL for tests: " + which);
    }

    private static String environment(String variable) {
        var value = System.getenv(variable);
        return value == null ? "" : value;
    }

    // Looking for an engine may hang where one is half installed; whoever has none should not wait for it.
    private static boolean containerEngineAnswers() {
        var answer = new CompletableFuture<Boolean>();
        Thread.ofPlatform().daemon().name("container-engine-probe")
                .start(() -> answer.complete(DockerClientFactory.instance().isDockerAvailable()));
        return answer.completeOnTimeout(false, CONTAINER_ENGINE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    // Not closed here: Testcontainers removes its containers when the JVM ends.
    @SuppressWarnings("resource")
    private static PostgresDatabase container() {
        var container = new PostgreSQLContainer(IMAGE);
        container.start();
        return new PostgresDatabase(
                container.getJdbcUrl(), container.getUsername(), container.getPassword()).named("postgres");
    }

    // Not closed here: the embedded server has a shutdown hook of its own.
    @SuppressWarnings("resource")
    private static PostgresDatabase embedded() {
        try {
            var server = EmbeddedPostgres.builder().setServerConfig("max_connections", "200")
                    .setServerConfig("fsync", "off").setServerConfig("full_page_writes", "off").start();
            return new PostgresDatabase(server.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
        }
    }

    private static final class Holder {

        private static final PostgresServer SERVER = start();
    }
}

package io.gatehouse.app.development;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** PostgreSQL in a child process, with the durability of a real one: what was acknowledged survives a power cut. */
final class DevelopmentDatabase implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private final EmbeddedPostgres postgres;

    private DevelopmentDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /**
     * Starts it on any free port, with the data that is in the folder.
     *
     * @throws DevelopmentProblem if it does not start
     */
    static DevelopmentDatabase start(Path folder) {
        try {
            return new DevelopmentDatabase(EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPGStartupWait(START_LIMIT)
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start());
        } catch (IOException | IllegalStateException e) {
            throw new DevelopmentProblem(
                    "The database in " + folder + " does not start (" + e.getMessage() + "): stop the Gatehouse that "
                            + "may be using it, or delete " + folder.getParent() + " to start afresh.",
                    e);
        }
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new DevelopmentProblem("The database did not stop in order; it recovers at the next start.", e);
        }
    }
}

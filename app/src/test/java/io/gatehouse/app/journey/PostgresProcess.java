package io.gatehouse.app.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import io.gatehouse.testkit.database.PostgresDatabase;

/** A PostgreSQL with the durability of a real one, which can be killed and comes back with what it had. */
final class PostgresProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private EmbeddedPostgres running;

    private PostgresProcess(Path folder, int port) throws IOException {
        this.folder = folder;
        this.port = port;
        running = run();
    }

    static PostgresProcess start(Path folder) throws IOException {
        return new PostgresProcess(folder, RunningGatehouse.freePort());
    }

    PostgresDatabase database() {
        return new PostgresDatabase("jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "postgres");
    }

    /** The same for somebody who may write whatever the server's default is. */
    PostgresDatabase writable() {
        return new PostgresDatabase(
                database().jdbcUrl() + "?options=-c%20default_transaction_read_only=off", "postgres", "postgres");
    }

    /** Ends all of its processes as {@code kill -9} does. */
    void kill() throws IOException, InterruptedException {
        var main = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).getFirst()))
                .orElseThrow();
        var all = main.descendants().toList();
        main.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        for (var process : all) {
            process.onExit().join();
        }
        main.onExit().join();
    }

    /** Starts it again after it was killed. */
    void restart() throws IOException {
        try {
            running.close();
        } catch (IOException _) {
            // It cannot be stopped any more; what matters is that the folder is free.
        }
        Files.deleteIfExists(folder.resolve("postmaster.pid"));
        running = run();
    }

    private EmbeddedPostgres run() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setRegisterShutdownHook(false)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    @Override
    public void close() throws IOException {
        running.close();
    }
}

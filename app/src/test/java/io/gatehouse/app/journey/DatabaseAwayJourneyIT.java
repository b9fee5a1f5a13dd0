package io.gatehouse.app.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.testkit.database.PostgresExtension;
import io.gatehouse.testkit.database.StallingProxy;

import static org.assertj.core.api.Assertions.assertThat;

/** The database stalls or goes away while Blnk calls. */
class DatabaseAwayJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration RECOVERY = Duration.ofSeconds(10);

    @Test
    void answers503WithinThreeSecondsAndRecoversByItself() throws Exception {
        try (var proxy = new StallingProxy(POSTGRES.database().address())) {
            var database = POSTGRES.database().through("localhost", proxy.port());
            try (var gatehouse = RunningGatehouse.start(database)) {
                assertThat(gatehouse.simulator().core().send("ledger.created").status()).hasValue(200);

                proxy.stall();
                assertRefusedForNow(gatehouse.simulator().core().send("ledger.created").answer());
                assertRefusedForNow(gatehouse.simulator().cloud().install(
                        gatehouse.simulator().cloud().instances().getFirst().id(), Set.of("data:read")).answer());

                proxy.resume();
                awaitAccepted(gatehouse);
            }
        }
    }

    private static void assertRefusedForNow(Answer answer) {
        assertThat(answer).isInstanceOfSatisfying(Answer.Received.class, received -> {
            assertThat(received.code()).isEqualTo(503);
            assertThat(received.headers()).containsKey("retry-after");
        });
        assertThat(answer.duration()).isLessThan(LIMIT);
    }

    private static void awaitAccepted(RunningGatehouse gatehouse) throws InterruptedException {
        var deadline = Instant.now().plus(RECOVERY);
        while (gatehouse.simulator().core().send("ledger.created").status().orElse(0) != 200) {
            assertThat(Instant.now()).as("recovered in time").isBefore(deadline);
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}

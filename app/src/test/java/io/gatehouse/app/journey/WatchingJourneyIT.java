package io.gatehouse.app.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.application.watching.port.in.EvaluateAlarmsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceHealthUseCase;
import io.gatehouse.application.webhook.view.SourceVitals;
import io.gatehouse.domain.watching.AlarmKind;
import io.gatehouse.simulator.core.Delivery;
import io.gatehouse.simulator.core.Fault;
import io.gatehouse.testkit.database.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What comes in can be watched: on the pages, as alarms, and as metrics. */
class WatchingJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RunningGatehouse gatehouse;

    @BeforeAll
    static void start() {
        gatehouse = RunningGatehouse.start(POSTGRES.database());
        gatehouse.simulator().core().send("transaction.applied");
        for (var i = 0; i < 25; i++) {
            gatehouse.simulator().core().send(Delivery.of("identity.created").with(Fault.WRONG_SECRET));
        }
    }

    @AfterAll
    static void stop() {
        gatehouse.close();
    }

    @Test
    void countsWhatASourceSendsAndHowLongItTakes() {
        var vitals = vitals(counted -> counted.lastDay().refused() >= 25 && counted.lags().total() >= 1);

        assertThat(vitals.lastDay().events()).isGreaterThanOrEqualTo(1);
        assertThat(vitals.refusals()).extracting(SourceVitals.Refusals::cause).contains("unknown-secret");
        assertThat(vitals.lastEventAt()).isPresent();
        assertThat(vitals.skew()).isPresent();
        assertThat(vitals.secrets()).extracting(use -> use.secret().value()).singleElement()
                .asString().matches("environment-[0-9a-f]{12}");
    }

    @Test
    void raisesAnAlarmWhereFarMoreIsRefusedThanUsual() {
        vitals(counted -> counted.lastDay().refused() >= 25);

        assertThat(gatehouse.useCase(EvaluateAlarmsUseCase.class).evaluate().active())
                .extracting(alarm -> alarm.alarm().kind()).contains(AlarmKind.REFUSALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "gatehouse_webhook_requests_total{cause=\"none\",outcome=\"accepted\"}",
        "gatehouse_webhook_requests_total{cause=\"unknown-secret\",outcome=\"refused\"}",
        "gatehouse_events_handled_total{outcome=\"handled\"}",
        "gatehouse_events_lag_seconds_bucket", "gatehouse_events_waiting", "gatehouse_events_retrying",
        "gatehouse_events_dead", "gatehouse_events_overdue_seconds", "gatehouse_inbox_batch_size_count",
        "gatehouse_inbox_batch_seconds_count", "gatehouse_inbox_waiting",
        "gatehouse_alarms_active{kind=\"dead-events\"}"})
    void showsItsMetricsOnTheManagementPort(String meter) throws Exception {
        vitals(counted -> counted.lags().total() >= 1);

        assertThat(metrics()).contains(meter);
    }

    /** Counts become visible within seconds. */
    private static SourceVitals vitals(Predicate<SourceVitals> wanted) {
        var source = gatehouse.useCase(BrowseSourcesUseCase.class).browse().getFirst().source().id();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var vitals = gatehouse.useCase(ViewSourceHealthUseCase.class)
                    .view(new ViewSourceHealthUseCase.Query(List.of(source))).getFirst();
            if (wanted.test(vitals) || System.nanoTime() > deadline) {
                assertThat(vitals).matches(wanted, "what was counted");
                return vitals;
            }
            Thread.onSpinWait();
        }
    }

    private static String metrics() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(gatehouse.managementUrl("/actuator/prometheus"))).build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}

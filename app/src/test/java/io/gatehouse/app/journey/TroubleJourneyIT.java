package io.gatehouse.app.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.application.overview.port.in.ViewOverviewUseCase;
import io.gatehouse.simulator.core.Delivery;
import io.gatehouse.testkit.database.PostgresExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** A Core reports an error, and those who run Gatehouse hear of it. */
class TroubleJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    private static final BlockingQueue<String> CHANNEL = new LinkedBlockingQueue<>();

    private static HttpServer slack;
    private static RunningGatehouse gatehouse;

    @BeforeAll
    static void start() throws IOException {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/", TroubleJourneyIT::take);
        slack.start();
        gatehouse = RunningGatehouse.start(POSTGRES.database(), Map.of(
                "gatehouse.slack.webhook.url",
                "http://localhost:" + slack.getAddress().getPort() + "/services/T0/B0/a-secret"));
    }

    @AfterAll
    static void stop() {
        gatehouse.close();
        slack.stop(0);
    }

    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            CHANNEL.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Test
    void anErrorOfALedgerIsToldAndShown() throws InterruptedException {
        gatehouse.simulator().core().send(Delivery.fixed("system.error"));

        assertThat(CHANNEL.poll(30, TimeUnit.SECONDS)).contains(
                "A ledger reports an error", "dial tcp #: connect: connection refused").doesNotContain("127.0.0.1");

        var errors = gatehouse.useCase(ViewOverviewUseCase.class).view().ledgerErrors();
        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.count()).isEqualTo(1);
            assertThat(error.source()).contains("Default");
        });
    }
}

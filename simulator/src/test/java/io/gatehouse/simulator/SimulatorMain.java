package io.gatehouse.simulator;

import java.net.URI;

import io.gatehouse.simulator.wire.GatehouseEndpoints;

/** Starts a simulator alone, to look at its pages: {@code SimulatorMain [port [app's address]]}. */
final class SimulatorMain {

    private SimulatorMain() {}

    static void main(String[] arguments) throws InterruptedException {
        var port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8081;
        var app = URI.create(arguments.length > 1 ? arguments[1] : "http://localhost:8080");
        var endpoints = GatehouseEndpoints.at(app).withWebhookSecret("whsec_test_0123456789abcdef")
                .withCallbackSecret("callback-secret");
        try (var _ = Simulator.start(SimulatorSettings.defaults().withPort(port).withGatehouse(endpoints))) {
            Thread.currentThread().join();
        }
    }
}

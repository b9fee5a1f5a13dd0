package io.gatehouse.simulator;

import java.net.URI;

import io.gatehouse.simulator.api.ApiBehaviour;
import io.gatehouse.simulator.cloud.Cloud;
import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.core.Core;
import io.gatehouse.simulator.exchange.ExchangeLog;
import io.gatehouse.simulator.exchange.Redaction;
import io.gatehouse.simulator.ledger.Ledger;
import io.gatehouse.simulator.ledger.Ledgers;
import io.gatehouse.simulator.web.SimulatorWeb;
import io.gatehouse.simulator.wire.Connection;
import io.gatehouse.simulator.wire.GatehouseEndpoints;
import io.gatehouse.simulator.wire.Pace;

/**
 * A running simulator: its Cloud and Core to drive from Java, its pages and the Cloud APIs at {@link #uri()}.
 *
 * <pre>{@code
 * try (var simulator = Simulator.start(SimulatorSettings.defaults())) {
 *     simulator.connectTo(GatehouseEndpoints.at(gatehouse).withCallbackSecret("...").withWebhookSecret("..."));
 *     var installed = simulator.cloud().install(Instance.ALL.getFirst().id(), Set.of("data:read"));
 *     var delivered = simulator.core().send("identity.created");
 * }
 * }</pre>
 */
public final class Simulator implements AutoCloseable {

    private final Connection connection;
    private final ExchangeLog exchanges;
    private final Ledgers ledgers;
    private final Core core;
    private final Cloud cloud;
    private final ApiBehaviour api = new ApiBehaviour();
    private final SimulatorWeb web;

    private Simulator(SimulatorSettings settings) {
        var pace = Pace.scaled(settings.timeScale());
        var clock = settings.clock();
        connection = new Connection(settings.gatehouse());
        exchanges = new ExchangeLog(new Redaction(connection), settings.exchangesKept());
        ledgers = new Ledgers(Instance.ALL.stream().map(Instance::id).toList(), clock, settings.seed());
        core = new Core(connection, exchanges, clock, pace, settings.coreTimeLimit(), settings.seed());
        cloud = new Cloud(connection, exchanges, clock, pace, settings.cloudTimeLimit());
        web = SimulatorWeb.start(settings.address(), settings.port(),
                new SimulatorWeb.Parts(connection, exchanges, ledgers, core, cloud, api, clock));
    }

    /**
     * Starts and returns when the pages can be opened.
     *
     * @throws java.io.UncheckedIOException when the port is taken
     */
    public static Simulator start(SimulatorSettings settings) {
        return new Simulator(settings);
    }

    /** Where pages and APIs are, without a path: {@code http://localhost:8081}. */
    public URI uri() {
        return web.uri();
    }

    /** Talks to this app from now on. */
    public void connectTo(GatehouseEndpoints endpoints) {
        connection.use(endpoints);
    }

    /** The app it talks to. */
    public GatehouseEndpoints endpoints() {
        return connection.endpoints();
    }

    /** Blnk Cloud. */
    public Cloud cloud() {
        return cloud;
    }

    /** Blnk Core. */
    public Core core() {
        return core;
    }

    /** Switches of the Cloud APIs. */
    public ApiBehaviour api() {
        return api;
    }

    /** The ledger of the default instance. */
    public Ledger ledger() {
        return ledger(Instance.ALL.getFirst().id());
    }

    /** The ledger of one instance. */
    public Ledger ledger(String instanceId) {
        return ledgers.of(instanceId);
    }

    /** What was sent and answered, in both directions. */
    public ExchangeLog exchanges() {
        return exchanges;
    }

    /** Stops everything, deliveries and retries under way included. */
    @Override
    public void close() {
        core.close();
        cloud.close();
        web.close();
    }
}

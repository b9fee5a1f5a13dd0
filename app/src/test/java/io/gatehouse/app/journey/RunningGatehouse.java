package io.gatehouse.app.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.app.GatehouseApplication;
import io.gatehouse.simulator.Simulator;
import io.gatehouse.simulator.SimulatorSettings;
import io.gatehouse.simulator.wire.GatehouseEndpoints;
import io.gatehouse.testkit.database.PostgresDatabase;

/** Gatehouse on a free port, with a simulator that plays Blnk and knows its secrets. */
public final class RunningGatehouse implements AutoCloseable {

    /** Who may sign in. */
    public static final String ADMIN = "admin";
    /** The admin's password. */
    public static final String PASSWORD = "a password for journeys";

    private static final String CALLBACK_SECRET = "callback-secret-for-journeys-0123456789";
    private static final String WEBHOOK_SECRET = "webhook-secret-for-journeys";

    private final ConfigurableApplicationContext context;
    private final Simulator simulator;

    private RunningGatehouse(ConfigurableApplicationContext context, Simulator simulator) {
        this.context = context;
        this.simulator = simulator;
    }

    /** Starts both on the database, which is migrated if it is empty. */
    public static RunningGatehouse start(PostgresDatabase database) {
        return start(database, Map.of());
    }

    /** Starts both, with settings that differ from the usual ones. */
    public static RunningGatehouse start(PostgresDatabase database, Map<String, String> others) {
        var simulator = Simulator.start(SimulatorSettings.defaults().withTimeScale(0));
        var arguments = new HashMap<>(Map.of(
                "management.server.port", "0",
                "gatehouse.database.url", database.jdbcUrl(),
                "gatehouse.database.username", database.username(),
                "gatehouse.database.password", database.password(),
                "gatehouse.callback.secret", CALLBACK_SECRET,
                "gatehouse.webhook.secrets", WEBHOOK_SECRET,
                "gatehouse.encryption.keyset", PersistenceConfiguration.newKeyset()));
        arguments.put("gatehouse.admin.username", ADMIN);
        arguments.put("gatehouse.admin.password", PASSWORD);
        arguments.put("gatehouse.portal.frame.ancestors", "'self' " + localhost(simulator.uri()));
        arguments.put("gatehouse.cloud.url", simulator.uri().toString());
        arguments.putAll(others);
        var port = freePort();
        arguments.put("server.port", Integer.toString(port));
        arguments.put("gatehouse.public.url", "http://localhost:" + port);
        List<String> line = arguments.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toList();
        var context = new SpringApplicationBuilder(GatehouseApplication.class).run(line.toArray(String[]::new));
        simulator.connectTo(GatehouseEndpoints.at(URI.create("http://localhost:" + port))
                .withCallbackSecret(CALLBACK_SECRET)
                .withWebhookSecret(WEBHOOK_SECRET));
        return new RunningGatehouse(context, simulator);
    }

    /** What plays Blnk Cloud and Blnk Core. */
    public Simulator simulator() {
        return simulator;
    }

    /** The simulator's address as a browser writes it: its site is that of Gatehouse, as it is in development. */
    public String simulatorUrl() {
        return localhost(simulator.uri());
    }

    /** Where Gatehouse is, with that path. */
    public String url(String path) {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + path;
    }

    /** Where health and metrics are, with that path. */
    public String managementUrl(String path) {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.management.port") + path;
    }

    /** A use case, to look at what the pages would show. */
    public <T> T useCase(Class<T> port) {
        return context.getBean(port);
    }

    /** The path of the callback route, secret included. */
    public static String callbackPath() {
        return "/api/callback/" + CALLBACK_SECRET;
    }

    @Override
    public void close() {
        simulator.close();
        context.close();
    }

    private static String localhost(URI uri) {
        return "http://localhost:" + uri.getPort();
    }

    /** A port that nobody listened on a moment ago. */
    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

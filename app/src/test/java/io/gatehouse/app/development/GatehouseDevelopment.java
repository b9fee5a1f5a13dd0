package io.gatehouse.app.development;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import io.gatehouse.app.GatehouseApplication;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.simulator.Simulator;
import io.gatehouse.simulator.SimulatorSettings;
import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.wire.GatehouseEndpoints;

/** Starts Gatehouse, its database and the simulator in one go, and says what to do next. */
public final class GatehouseDevelopment {

    private static final String ADMIN = "admin";

    private GatehouseDevelopment() {}

    /** Needs no settings; the environment may name ports and the data folder ({@code GATEHOUSE_DATA_FOLDER}). */
    @SuppressWarnings({"SystemOut", "SystemExitOutsideMain"}) // A console program.
    public static void main(String[] arguments) {
        try {
            System.out.println(start(System.getenv()));
        } catch (DevelopmentProblem e) {
            System.err.println();
            System.err.println("Gatehouse did not start. " + e.getMessage());
            System.exit(1);
        }
    }

    private static String start(Map<String, String> environment) {
        var ports = Ports.from(environment);
        ports.checkFree();
        var folder = new DataFolder(Path.of(environment.getOrDefault("GATEHOUSE_DATA_FOLDER", ".gatehouse")));
        var secrets = folder.open();
        var database = DevelopmentDatabase.start(folder.database());
        startGatehouse(ports, secrets, database);
        startSimulator(ports, secrets);
        return welcome(ports, folder);
    }

    private static void startGatehouse(Ports ports, Map<String, String> secrets, DevelopmentDatabase database) {
        var application = new SpringApplicationBuilder(GatehouseApplication.class)
                .profiles("development")
                .properties(settings(ports, secrets, database.url()))
                .build();
        // After the application has answered its last request, not beside it.
        SpringApplication.getShutdownHandlers().add(database::close);
        nameInstance(application.run());
    }

    /** The simulated Core is that of the first instance, so that its events show with the installation there. */
    private static void nameInstance(ConfigurableApplicationContext context) {
        var sources = context.getBean(BrowseSourcesUseCase.class).browse();
        var source = sources.getFirst();
        if (source.instance().isEmpty()) {
            var id = source.source().id();
            var version = context.getBean(ViewSourceUseCase.class).view(new ViewSourceUseCase.Query(id)).orElseThrow()
                    .version();
            context.getBean(ChangeSourceUseCase.class).change(new ChangeSourceUseCase.Command(
                    id, source.source().name(), Optional.of(new InstanceId(Instance.ALL.getFirst().id())),
                    source.enabled(), List.of(), Optional.empty(), version, new Username(ADMIN)));
        }
    }

    private static Map<String, Object> settings(Ports ports, Map<String, String> secrets, String databaseUrl) {
        var settings = new HashMap<String, Object>();
        secrets.forEach((name, value) -> settings.put(property(name), value));
        settings.put("gatehouse.database.url", databaseUrl);
        settings.put("gatehouse.admin.username", ADMIN);
        settings.put("gatehouse.public.url", "http://localhost:" + ports.gatehouse());
        settings.put("gatehouse.cloud.url", "http://localhost:" + ports.simulator());
        settings.put("gatehouse.sweep.interval", "30s");
        settings.put("gatehouse.sweep.grace", "10s");
        settings.put("gatehouse.portal.frame.ancestors", "'self' http://localhost:" + ports.simulator());
        return settings;
    }

    private static void startSimulator(Ports ports, Map<String, String> secrets) {
        var gatehouse = GatehouseEndpoints.at(URI.create("http://localhost:" + ports.gatehouse()))
                .withCallbackSecret(secrets.getOrDefault(DataFolder.CALLBACK_SECRET, ""))
                .withWebhookSecret(secrets.getOrDefault(DataFolder.WEBHOOK_SECRET, ""));
        var simulator = Simulator.start(
                SimulatorSettings.defaults().withPort(ports.simulator()).withGatehouse(gatehouse));
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-shutdown"));
    }

    private static String welcome(Ports ports, DataFolder folder) {
        return """

            Gatehouse is ready.

              Blnk Cloud, simulated   http://localhost:%d
              Admin pages             http://localhost:%d/admin
              Health and metrics      http://localhost:%d/actuator/health

              Sign in as %s; the password is %s in %s

              Click first: Install, in the simulated Blnk Cloud; then look at the admin pages.
              Stop with Ctrl-C. Data survives in %s
            """.formatted(
                ports.simulator(), ports.gatehouse(), ports.management(), ADMIN, DataFolder.ADMIN_PASSWORD,
                folder.secretsFile(), folder.database().getParent());
    }

    private static String property(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.');
    }
}

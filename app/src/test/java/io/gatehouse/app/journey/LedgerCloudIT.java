package io.gatehouse.app.journey;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.gatehouse.adapter.http.out.cloud.CloudConfiguration;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Opening;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.simulator.Simulator;
import io.gatehouse.simulator.SimulatorSettings;
import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.wire.GatehouseEndpoints;
import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.installation.InMemoryApiKeyVault;
import io.gatehouse.testkit.installation.InMemoryCloudUse;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.installation.InMemoryKeyRejections;
import io.gatehouse.testkit.ledger.LedgerCloudContract;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.SequentialIds;

/** The client of Blnk Cloud keeps its promises over the simulated one. */
class LedgerCloudIT extends LedgerCloudContract {

    private static final String INSTANCE = Instance.ALL.getFirst().id();
    private static final InMemoryUnitOfWork UNIT_OF_WORK = new InMemoryUnitOfWork();
    private static final InMemoryApiKeyVault VAULT = new InMemoryApiKeyVault(
            UNIT_OF_WORK, new InMemoryAuditTrail(UNIT_OF_WORK), new SequentialIds(), InstantSource.system());
    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

    private static HttpServer app;
    private static Simulator simulator;

    private LedgerCloud.Access access;

    @BeforeAll
    static void start() throws IOException {
        app = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        app.createContext("/", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        app.start();
        simulator = Simulator.start(SimulatorSettings.defaults().withTimeScale(0));
        simulator.connectTo(GatehouseEndpoints.at(URI.create("http://localhost:" + app.getAddress().getPort())));
        CONTEXT.register(CloudConfiguration.class);
        CONTEXT.registerBean(CloudConfiguration.Url.class, () -> new CloudConfiguration.Url(simulator.uri()));
        CONTEXT.registerBean(UnitOfWork.class, () -> UNIT_OF_WORK);
        CONTEXT.registerBean(Installations.class, () -> new InMemoryInstallations(UNIT_OF_WORK));
        CONTEXT.registerBean(ApiKeyVault.class, () -> VAULT);
        CONTEXT.registerBean(KeyRejections.class, () -> new InMemoryKeyRejections(UNIT_OF_WORK));
        CONTEXT.registerBean(CloudUse.class, () -> new InMemoryCloudUse(UNIT_OF_WORK));
        CONTEXT.registerBean(InstantSource.class, InstantSource::system);
        CONTEXT.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        CONTEXT.refresh();
    }

    @AfterAll
    static void stop() {
        CONTEXT.close();
        simulator.close();
        app.stop(0);
    }

    LedgerCloudIT() {
        access = access("instapp_none", List.of());
    }

    @Override
    protected Opening opening(List<String> scopes) {
        var installed = simulator.cloud().install(INSTANCE, Set.copyOf(scopes)).installedAppId();
        access = access(installed, scopes);
        UNIT_OF_WORK.execute(() -> {
            VAULT.seal(access.installation(), new ApiKey(simulator.cloud().keys().currentKeyOf(installed)
                    .orElseThrow()));
            return installed;
        });
        return again();
    }

    private static LedgerCloud.Access access(String installation, List<String> scopes) {
        return new LedgerCloud.Access(
                new InstallationId(installation), new InstanceId(INSTANCE), Permissions.of(scopes),
                new Actor.ApplicationActor("test"), "a test");
    }

    @Override
    protected Opening again() {
        return CONTEXT.getBean(LedgerCloud.class).open(access);
    }

    @Override
    protected Subject know() {
        var fields = GoJson.object().put("identity_type", "individual").put("first_name", "Zoë")
                .put("last_name", "Müller").put("email_address", "zoe@example.com").put("dob", "1985-05-15T00:00:00Z");
        fields.putObject("meta_data").putObject("documents").put("passport", "P123");
        var created = simulator.ledger().createIdentity(fields);
        var id = created.path("identity_id").stringValue();
        simulator.ledger().tokenize(id, List.of("EmailAddress"));
        var texts = new HashMap<>(Map.<IdentityField, IdentityText>of(
                IdentityField.FIRST_NAME, new IdentityText.Given("Zoë"),
                IdentityField.LAST_NAME, new IdentityText.Given("Müller"),
                IdentityField.EMAIL_ADDRESS, new IdentityText.Tokenized()));
        return new Subject(
                new IdentityId(id), IdentityType.INDIVIDUAL, texts, Optional.of(LocalDate.of(1985, 5, 15)),
                Map.of("passport", "P123"), Instant.parse(created.path("created_at").stringValue()));
    }

    @Override
    protected void loseNextWrites(int times) {
        simulator.api().loseNextMerges(times);
    }

    @Override
    protected void rejectNext() {
        simulator.api().failNext(401, 1, Duration.ZERO);
    }

    @Override
    protected InflightTransaction hold(IdentityId identity) {
        var balance = simulator.ledger().createBalance(GoJson.object().put("identity_id", identity.value()))
                .path("balance_id").stringValue();
        var held = simulator.ledger().createTransaction(GoJson.object().put("source", balance)
                .put("destination", "@world").put("currency", "USD").put("precision", 100)
                .put("amount", new BigDecimal("12.5")).put("reference", "ref_" + identity.value())
                .put("inflight", true).put("allow_overdraft", true));
        return new InflightTransaction(
                held.path("transaction_id").stringValue(), "12.5", "USD", balance, "@world",
                Instant.parse(held.path("created_at").stringValue()), Optional.empty());
    }
}

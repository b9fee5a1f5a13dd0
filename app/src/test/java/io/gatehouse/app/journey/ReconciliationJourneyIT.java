package io.gatehouse.app.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Opening;
import io.gatehouse.application.ledger.port.out.LedgerCloud.RecordPage;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.RequestSweepUseCase;
import io.gatehouse.application.webhook.port.in.SweepLedgerUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.ledger.Collection;
import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.testkit.database.PostgresExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Events that get lost on their way from the ledger, and an operator who gets them back. */
class ReconciliationJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    @RegisterExtension
    private static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String INSTANCE = Instance.ALL.getFirst().id();

    private static RunningGatehouse gatehouse;

    private BrowserContext context;
    private Page admin;

    @BeforeAll
    static void start() {
        gatehouse = RunningGatehouse.start(POSTGRES.database(), Map.of("gatehouse.sweep.grace", "0s"));
        nameInstance();
        gatehouse.simulator().cloud().install(INSTANCE, Set.of("data:read"));
    }

    private static void nameInstance() {
        var source = gatehouse.useCase(BrowseSourcesUseCase.class).browse().getFirst().source();
        var version = gatehouse.useCase(ViewSourceUseCase.class).view(new ViewSourceUseCase.Query(source.id()))
                .orElseThrow().version();
        gatehouse.useCase(ChangeSourceUseCase.class).change(new ChangeSourceUseCase.Command(
                source.id(), source.name(), Optional.of(new InstanceId(INSTANCE)), true, List.of(),
                Optional.empty(), version, new Username("journey")));
    }

    @AfterAll
    static void stop() {
        gatehouse.close();
    }

    @BeforeEach
    void openBrowser() {
        context = BROWSER.browser().newContext();
        admin = context.newPage();
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    @Test
    void getsALostEventBackFromTheLedger() {
        var cloud = context.newPage();
        cloud.navigate(gatehouse.simulatorUrl() + "/ledger");
        cloud.locator("[name=firstName]").fill("Lost");
        cloud.locator("[name=lastName]").fill("Soul");
        cloud.locator("#lose-event").check();
        cloud.locator("#create-identity").click();
        assertThat(cloud.getByText("its identity.created is lost")).isVisible();
        var identity = cloud.locator("tbody tr").first().locator("code").first().innerText();
        signIn();

        sweep();
        admin.navigate(gatehouse.url("/admin/gaps"));
        assertThat(admin.locator("tbody tr", containing(identity))).containsText("identity.created");
        Assertions.assertThat(
                new AxeBuilder(admin).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze().getViolations())
                .isEmpty();

        admin.locator("tbody tr", containing(identity))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Backfill"))
                .click();
        assertThat(admin.getByText("One event was made from its record.")).isVisible();

        admin.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("backfilled")).click();
        admin.locator("tbody tr", containing(identity)).locator("a.row-link").click();
        assertThat(admin.locator("h1")).hasText("identity.created");
        assertThat(admin.locator("main")).containsText("No Core sent this event");
        assertThat(admin.locator("main")).containsText(identity);
        assertThat(admin.locator("main")).not().containsText("Soul");

        // The Core did not give up after all.
        var record = gatehouse.simulator().ledger().find(
                Collection.IDENTITIES, identity).orElseThrow();
        gatehouse.simulator().core().announce("identity.created", record);
        admin.navigate(gatehouse.url("/admin/events?q=" + identity));
        assertThat(admin.locator("tbody tr")).hasCount(1);
    }

    @Test
    void closesAGapWhoseEventComesLate() {
        var fields = GoJson.object().put("first_name", "Late").put("last_name", "Comer");
        var record = gatehouse.simulator().ledger().createIdentity(fields);
        var identity = record.path("identity_id").stringValue();
        sweep();
        signIn();
        admin.navigate(gatehouse.url("/admin/gaps"));
        assertThat(admin.locator("tbody tr", containing(identity))).containsText("open");

        gatehouse.simulator().core().announce("identity.created", record);
        sweep();

        admin.navigate(gatehouse.url("/admin/gaps?state=arrived"));
        assertThat(admin.locator("tbody tr", containing(identity))).containsText("arrived");
    }

    @Test
    void readsTheSimulatedCloudByTheTimeOfCreation() {
        var before = Instant.now();
        var record = gatehouse.simulator().ledger().createLedger(GoJson.object().put("name", "A <ledger> & more"));
        var id = record.path("ledger_id").stringValue();
        var ledger = open();

        Assertions.assertThat(given(ledger.created(
                LedgerCollection.LEDGERS, before.minusSeconds(1), Instant.now().plusSeconds(1), 1)).records())
                .extracting(LedgerRecord::id).contains(id);
        Assertions.assertThat(given(ledger.created(
                LedgerCollection.LEDGERS, before.minus(Duration.ofDays(2)), before.minus(Duration.ofDays(1)), 1))
                .isEmpty()).isTrue();
        Assertions.assertThat(given(ledger.find(LedgerCollection.LEDGERS, id)).json().text())
                .isEqualTo(GoJson.asGenericMap(record));
        Assertions.assertThat(ledger.find(LedgerCollection.LEDGERS, "ldg_nobody"))
                .isEqualTo(new Answer.Failed<LedgerRecord>(new Failure.NotFound()));
    }

    @Test
    void comesBackWhenTheSimulatedCloudFailsForAWhile() {
        gatehouse.simulator().api().failNext(503, 2, Duration.ZERO);

        Assertions.assertThat(given(open().created(LedgerCollection.LEDGERS, Instant.now(), Instant.now(), 1)))
                .isNotNull();
        Assertions.assertThat(gatehouse.simulator().api().failuresLeft()).isZero();
    }

    @Test
    void isToldByTheSimulatedCloudWhatItMayNotDo() {
        var other = Instance.ALL.getLast().id();
        gatehouse.simulator().cloud().install(other, Set.of("alerts:read"));

        Assertions.assertThat(open(other).created(LedgerCollection.LEDGERS, Instant.now(), Instant.now(), 1))
                .isEqualTo(new Answer.Failed<RecordPage>(new Failure.Forbidden(Permission.DATA_READ)));
    }

    private static LedgerCloud.Ledger open() {
        return open(INSTANCE);
    }

    private static LedgerCloud.Ledger open(String instance) {
        var installation = gatehouse.simulator().cloud().installations().stream()
                .filter(one -> one.instance().id().equals(instance)).findFirst().orElseThrow();
        var opening = gatehouse.useCase(LedgerCloud.class).open(new LedgerCloud.Access(
                new InstallationId(installation.installedAppId()), new InstanceId(instance),
                Permissions.of(List.of("data:read")), new Actor.ApplicationActor("journey"), "a journey"));
        return switch (opening) {
            case Opening.Opened(var ledger) -> ledger;
            case Opening.NoKey _,Opening.KeyRejected _ -> throw new AssertionError("it did not open");
        };
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Failed<T>(var failure) -> throw new AssertionError("it failed: " + failure);
        };
    }

    /** Asks for a sweep and makes it, unless the application itself is faster. */
    private static void sweep() {
        gatehouse.useCase(RequestSweepUseCase.class)
                .request(new Username("journey"));
        gatehouse.useCase(SweepLedgerUseCase.class).sweep();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private void signIn() {
        admin.navigate(gatehouse.url("/admin"));
        admin.getByLabel("User name").fill(RunningGatehouse.ADMIN);
        admin.getByLabel("Password").fill(RunningGatehouse.PASSWORD);
        admin.locator("main button").click();
        assertThat(admin).hasURL(gatehouse.url("/admin"));
    }
}

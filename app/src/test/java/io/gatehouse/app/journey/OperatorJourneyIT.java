package io.gatehouse.app.journey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.core.Delivery;
import io.gatehouse.simulator.core.Fault;
import io.gatehouse.testkit.database.PostgresExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A newcomer with a browser: the simulated Blnk Cloud in one tab, the admin pages in the other. */
class OperatorJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    @RegisterExtension
    private static final BrowserExtension BROWSER = new BrowserExtension();

    private static final int NARROW = 390;

    private static RunningGatehouse gatehouse;

    private BrowserContext context;
    private Page admin;

    @BeforeAll
    static void start() {
        gatehouse = RunningGatehouse.start(POSTGRES.database());
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
    void seesAnInstallationFromItsInstallToItsUninstall() {
        signIn();
        var cloud = context.newPage();
        cloud.navigate(gatehouse.simulatorUrl());
        cloud.locator("#instance").selectOption(Instance.ALL.getFirst().id());
        cloud.locator("#install").click();
        assertThat(cloud.getByText("Installed. Gatehouse answered 200")).isVisible();
        var id = gatehouse.simulator().cloud().installations().getFirst().installedAppId();

        admin.navigate(gatehouse.url("/admin/installations"));
        assertThat(row(id)).containsText("active");
        assertThat(row(id)).not().containsText("revoked");

        sendIdentityCreated(cloud);
        admin.navigate(gatehouse.url("/admin/events"));
        assertThat(admin.locator("tbody tr").first()).containsText("identity.created");

        cloud.navigate(gatehouse.simulatorUrl());
        cloud.getByLabel("Launch in " + Instance.ALL.getFirst().name()).first().click();
        var portal = cloud.frameLocator("#portal");
        assertThat(portal.locator("body")).containsText(id);
        Assertions.assertThat(cloud.frames().getLast().url()).endsWith("/portal").doesNotContain("token");

        cloud.navigate(gatehouse.simulatorUrl());
        cloud.getByLabel("Uninstall from " + Instance.ALL.getFirst().name()).first().click();
        assertThat(cloud.getByText("Uninstalled. Gatehouse answered 200")).isVisible();

        admin.navigate(gatehouse.url("/admin/installations/" + id));
        assertThat(admin.locator("main")).containsText("revoked");
        assertThat(admin.locator("main")).containsText("uninstalled in Blnk Cloud");
        assertThat(admin.locator("main")).containsText("… destroyed");
        cloud.navigate(gatehouse.url("/portal"));
        assertThat(cloud.locator("h1")).containsText("The app is no longer installed here");
    }

    @Test
    void seesPersonalDataOnlyAfterRevealingIt() {
        gatehouse.simulator().core().send(Delivery.fixed("identity.created"));
        signIn();
        admin.navigate(gatehouse.url("/admin/events?name=identity.created"));
        admin.locator("tbody tr").first().locator("a").first().click();
        assertThat(admin.locator("main")).containsText("idt_3b63c8da");
        assertThat(admin.locator("main")).not().containsText("O'Brien");

        admin.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("Reveal"))).click();

        assertThat(admin.locator("main")).containsText("O'Brien-Müller");
    }

    @Test
    void countsAWrongPasswordOnce() throws Exception {
        admin.navigate(gatehouse.url("/admin"));
        admin.getByLabel("User name").fill("somebody.else");
        admin.getByLabel("Password").fill("not the password");
        admin.locator("main button").click();
        assertThat(admin.getByRole(AriaRole.ALERT)).isVisible();

        try (var connection = POSTGRES.database().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from sign_in_failure where name = 'somebody.else'")) {
            rows.next();
            Assertions.assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void seesAPageWhereThereIsNone() {
        signIn();
        for (var path : List.of("/admin/nope", "/admin/events/nope", "/admin/sources/nope", "/portal/nope", "/nope")) {
            var answer = admin.navigate(gatehouse.url(path));

            Assertions.assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(admin.locator("h1")).containsText("There is nothing here");
        }
    }

    @Test
    void findsOutWhyAWebhookDoesNotArrive() {
        gatehouse.simulator().core().send(Delivery.of("ledger.created")
                .with(Fault.STALE));
        signIn();

        admin.navigate(gatehouse.url("/admin/refused?cause=stale"));

        assertThat(admin.locator("main")).containsText(Pattern.compile("10 min"));
    }

    @Test
    void setsUpASourceAndRetiresItsSecret() {
        signIn();
        admin.navigate(gatehouse.url("/admin/sources/new"));
        admin.locator("[name=name]").fill("Wallets EU");
        admin.locator("[name=slug]").fill("wallets-eu");
        admin.locator("main form button").first().click();
        assertThat(admin.locator("main")).containsText("/webhooks/blnk/wallets-eu");
    }

    @Test
    void revokesAnInstallationAndSaysWhy() {
        var id = gatehouse.simulator().cloud().install(Instance.ALL.get(1).id(), Set.of("data:read"))
                .installedAppId();
        signIn();
        admin.navigate(gatehouse.url("/admin/installations/" + id + "/revoke"));
        admin.locator("main [name=reason], main [name=why]").fill("The contract with them has ended");
        admin.locator("main form button").first().click();

        assertThat(admin.locator("main")).containsText("The contract with them has ended");
        assertThat(admin.locator("main")).containsText("the key is destroyed");
    }

    @Test
    void worksWithoutJavaScript() {
        try (var plain = BROWSER.browser().newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            admin = plain.newPage();
            signIn();
            for (var path : pages()) {
                Assertions.assertThat(admin.navigate(gatehouse.url(path)).status()).as(path).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void meetsTheAccessibilityRulesOnEveryPage(String scheme) {
        try (var themed = BROWSER.browser().newContext(
                new NewContextOptions().setColorScheme(ColorScheme.valueOf(scheme)))) {
            admin = themed.newPage();
            signIn();
            for (var path : pages()) {
                admin.navigate(gatehouse.url(path));
                var results = new AxeBuilder(admin)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze();
                Assertions.assertThat(results.getViolations()).as(path).isEmpty();
            }
        }
    }

    @Test
    void fitsANarrowScreen() {
        gatehouse.simulator().core().send("transaction.applied");
        try (var narrow = BROWSER.browser().newContext(new NewContextOptions().setViewportSize(NARROW, 800))) {
            admin = narrow.newPage();
            signIn();
            for (var path : pages()) {
                admin.navigate(gatehouse.url(path));
                Assertions.assertThat((Integer) admin.evaluate("document.documentElement.scrollWidth"))
                        .as(path).isLessThanOrEqualTo(NARROW);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {NARROW, 821, 1001, 1121, 1280})
    void fitsEventsIntoTheScreenInRowsOfTwoLinesAtMost(int width) {
        nameTheInstance();
        gatehouse.simulator().core().send("transaction.inflight");
        try (var sized = BROWSER.browser().newContext(new NewContextOptions().setViewportSize(width, 800))) {
            admin = sized.newPage();
            signIn();
            admin.navigate(gatehouse.url("/admin/events"));

            Assertions.assertThat((Integer) admin.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);
            Assertions.assertThat((Boolean) admin.evaluate("""
                [...document.querySelectorAll('.events td > *')].every(one =>
                    one.getBoundingClientRect().right <= one.closest('table').getBoundingClientRect().right)"""))
                    .isTrue();
            if (width > NARROW) {
                Assertions.assertThat((Integer) admin.evaluate(
                        "Math.max(...[...document.querySelectorAll('.events tbody tr')].map(row => row.offsetHeight))"))
                        .isLessThanOrEqualTo(60);
            }
        }
    }

    private static void nameTheInstance() {
        var source = gatehouse.useCase(BrowseSourcesUseCase.class).browse().getFirst().source();
        var version = gatehouse.useCase(ViewSourceUseCase.class).view(new ViewSourceUseCase.Query(source.id()))
                .orElseThrow().version();
        gatehouse.useCase(ChangeSourceUseCase.class).change(new ChangeSourceUseCase.Command(
                source.id(), source.name(), Optional.of(new InstanceId(Instance.ALL.getFirst().id())), true, List.of(),
                Optional.empty(), version, new Username("journey")));
    }

    private static List<String> pages() {
        return List.of(
                "/admin", "/admin/installations", "/admin/installations?status=revoked", "/admin/events",
                "/admin/events?period=24h&state=HANDLED", "/admin/events/callbacks", "/admin/events/replay",
                "/admin/replays", "/admin/refused", "/admin/gaps", "/admin/gaps?state=all",
                "/admin/sources",
                "/admin/sources/new", "/admin/outbox", "/admin/outbox?state=waiting", "/admin/retention");
    }

    private void signIn() {
        admin.navigate(gatehouse.url("/admin"));
        admin.getByLabel("User name").fill(RunningGatehouse.ADMIN);
        admin.getByLabel("Password").fill(RunningGatehouse.PASSWORD);
        admin.locator("main button").click();
        assertThat(admin).hasURL(gatehouse.url("/admin"));
    }

    private Locator row(String id) {
        return admin.locator("tbody tr", new Page.LocatorOptions().setHasText(id));
    }

    private static void sendIdentityCreated(Page core) {
        core.navigate(gatehouse.simulatorUrl() + "/core");
        core.locator("#event").selectOption("identity.created");
        core.locator("#send").click();
    }
}

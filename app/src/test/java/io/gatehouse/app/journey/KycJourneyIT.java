package io.gatehouse.app.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase.Command.Add;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.cloud.LaunchResult;
import io.gatehouse.simulator.ledger.Collection;
import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.testkit.database.PostgresExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** People appear in a ledger; the clear ones clear, and two reviewers decide on the doubtful one in the portal. */
class KycJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    @RegisterExtension
    private static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String INSTANCE = Instance.ALL.getFirst().id();
    private static final String PIN = "314159";

    private static RunningGatehouse gatehouse;

    private String installation = "";

    @BeforeAll
    static void start() {
        gatehouse = RunningGatehouse.start(POSTGRES.database());
        var source = gatehouse.useCase(BrowseSourcesUseCase.class).browse().getFirst().source();
        var version = gatehouse.useCase(ViewSourceUseCase.class).view(new ViewSourceUseCase.Query(source.id()))
                .orElseThrow().version();
        gatehouse.useCase(ChangeSourceUseCase.class).change(new ChangeSourceUseCase.Command(
                source.id(), source.name(), Optional.of(new InstanceId(INSTANCE)), true, List.of(),
                Optional.empty(), version, new Username("journey")));
        add("Mara Lindqvist", ReviewerRole.LEAD);
        add("Chidi Eze", ReviewerRole.REVIEWER);
    }

    private static void add(String name, ReviewerRole role) {
        gatehouse.useCase(ManageReviewersUseCase.class).manage(new Add(
                new InstanceId(INSTANCE), name, role, new Password(PIN), new Username("journey")));
    }

    @AfterAll
    static void stop() {
        gatehouse.close();
    }

    @BeforeEach
    void install() {
        installation = gatehouse.simulator().cloud()
                .install(INSTANCE, Set.of("data:read", "data:write", "alerts:read", "alerts:write")).installedAppId();
    }

    @Test
    void clearsWhomNobodyLists() {
        var identity = appears("Ngozi", "Adichie-Balogun", "1991-03-02");

        until(() -> "cleared".equals(status(identity)));

        var written = metadata(identity);
        Assertions.assertThat(written.path("case").asString()).startsWith("case_");
        Assertions.assertThat(written.path("expires_at").asString()).isNotEmpty();
    }

    @Test
    void decidesWithFourEyesOnWhomAListMayMean() {
        var identity = appears("Viktor", "Drachenfels", "1961-04-12");
        until(() -> "in_review".equals(status(identity)));

        try (var mara = browser(); var chidi = browser()) {
            var first = enter(mara, "Mara Lindqvist");
            first.locator("tbody tr", new Page.LocatorOptions().setHasText(identity)).locator("a").first().click();
            assertThat(first.locator("h1")).containsText(identity);
            assertThat(first.locator("[data-candidate]").first()).containsText("Viktor Aleksandrovich Drachenfels");
            Assertions.assertThat(new AxeBuilder(first)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze()
                    .getViolations()).isEmpty();
            var path = first.url();
            while (first.locator("form.judge").count() > 0) {
                var candidate = first.locator("[data-candidate]:has(form.judge)").first();
                if (candidate.getAttribute("open") == null) {
                    candidate.locator("summary").click();
                }
                candidate.locator("[value=THE_SUBJECT]").check();
                candidate.locator("[name=comment]").fill("Same passport, same day of birth");
                candidate.locator("form.judge button").click();
            }
            decide(first, "TRUE_MATCH", "It is the man on the list");
            assertThat(first.locator("main")).containsText("second look");
            assertThat(first.locator("aside.decision [name=answer]")).hasCount(0);

            var second = enter(chidi, "Chidi Eze");
            second.navigate(path);
            second.locator("aside.decision details").evaluate("d => d.open = true");
            second.locator("[value=AGREE]").check();
            second.locator("aside.decision [name=comment]").fill("Compared with the passport as well");
            second.locator("aside.decision form button").click();
            assertThat(second.locator("main")).containsText("rejected");
            assertThat(second.locator("main")).containsText("Mara Lindqvist");
        }

        until(() -> "rejected".equals(status(identity)));
    }

    @Test
    void forgetsNobodyWhenTheAppIsUninstalledInBetween() {
        var identity = appears("Irina", "Volkonogova", "1977-12-30");
        until(() -> "in_review".equals(status(identity)));

        gatehouse.simulator().cloud().uninstall(installation);
        try (var context = browser()) {
            var page = context.newPage();
            page.navigate(gatehouse.url("/portal/cases"));
            assertThat(page.locator("h1")).not().containsText("Cases");
        }
        install();

        try (var context = browser()) {
            var page = enter(context, "Mara Lindqvist");
            assertThat(page.locator("tbody")).containsText(identity);
        }
    }

    private static BrowserContext browser() {
        return BROWSER.browser().newContext();
    }

    /** Opens the portal as Blnk Cloud's dashboard does, and signs in as the reviewer. */
    private Page enter(BrowserContext context, String reviewer) {
        var page = context.newPage();
        page.navigate(launched().portalUrl().toString());
        page.navigate(gatehouse.url("/portal/who"));
        page.getByLabel(reviewer).check();
        page.locator("#pin").fill(PIN);
        page.getByRole(AriaRole.MAIN).locator("button.primary").click();
        page.navigate(gatehouse.url("/portal/cases"));
        assertThat(page.locator("header").first()).containsText(reviewer);
        return page;
    }

    private LaunchResult.Opened launched() {
        return switch (gatehouse.simulator().cloud().launch(installation)) {
            case LaunchResult.Opened opened -> opened;
            case LaunchResult.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private static void decide(Page page, String reason, String comment) {
        page.locator("aside.decision details").evaluate("d => d.open = true");
        page.locator("aside.decision select").selectOption(reason);
        page.locator("aside.decision [name=comment]").fill(comment);
        page.locator("aside.decision form button").click();
    }

    private static String appears(String firstName, String lastName, String born) {
        var ledger = gatehouse.simulator().ledger(INSTANCE);
        var before = ledger.all(Collection.IDENTITIES).size();
        gatehouse.simulator().core().createIdentity(ledger, GoJson.read("""
            {"identity_type": "individual", "first_name": "%s", "last_name": "%s", "dob": "%sT00:00:00Z",
             "email_address": "someone@example.com", "phone_number": "+14165550123", "nationality": "Canadian",
             "street": "789 Elm St", "country": "Canada", "state": "Ontario", "post_code": "M4B 1B3",
             "city": "Toronto", "category": "customer"}
            """.formatted(firstName, lastName, born)));
        Assertions.assertThat(ledger.all(Collection.IDENTITIES)).hasSize(before + 1);
        return ledger.all(Collection.IDENTITIES).stream()
                .filter(identity -> identity.path("last_name").asString().equals(lastName)).findFirst().orElseThrow()
                .path("identity_id").asString();
    }

    private static JsonNode metadata(String identity) {
        return gatehouse.simulator().ledger(INSTANCE).find(Collection.IDENTITIES, identity).orElseThrow()
                .path("meta_data").path("gatehouse");
    }

    private static String status(String identity) {
        return metadata(identity).path("status").asString("");
    }

    private static void until(BooleanSupplier condition) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(100))
                .until(condition::getAsBoolean);
    }
}

package io.gatehouse.app.journey;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.in.ViewEventUseCase;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.simulator.core.Burst;
import io.gatehouse.testkit.database.PostgresExtension;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** An operator has events handled once more, one and many. */
class ReplayJourneyIT {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    @RegisterExtension
    private static final BrowserExtension BROWSER = new BrowserExtension();

    private static final String NAME = "transaction.applied";
    private static final String WHY = "The activity of this day was lost";

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
    void signIn() {
        context = BROWSER.browser().newContext();
        admin = context.newPage();
        admin.navigate(gatehouse.url("/admin"));
        admin.getByLabel("User name").fill(RunningGatehouse.ADMIN);
        admin.getByLabel("Password").fill(RunningGatehouse.PASSWORD);
        admin.locator("main button").click();
        assertThat(admin).hasURL(gatehouse.url("/admin"));
    }

    @AfterEach
    void closeBrowser() {
        context.close();
    }

    @Test
    void replaysAHandledEventAndSeesTheSecondAttemptWithWhoAndWhy() {
        var event = handledEvent();
        admin.navigate(gatehouse.url("/admin/events/" + event));
        assertThat(admin.locator("main")).containsText("Delivered once, handled once.");

        click(AriaRole.LINK, "Replay");
        assertThat(admin.locator("main")).containsText("This event was handled before");
        admin.locator("[name=why]").fill(WHY);
        click(AriaRole.BUTTON, "Preview");
        assertThat(admin.locator("main")).containsText("It would change nothing.");
        assertThat(admin.locator("[name=why]")).hasValue(WHY);
        meetsTheAccessibilityRules();
        click(AriaRole.BUTTON, "Replay event");

        assertThat(admin.locator("main")).containsText("the event waits for its handler");
        admin.waitForCondition(() -> attempts(event) == 2);
        admin.navigate(gatehouse.url("/admin/events/" + event));
        assertThat(admin.locator("main")).containsText("Delivered once, handled twice.");
        assertThat(admin.locator("main")).containsText("Replayed by " + RunningGatehouse.ADMIN + ": " + WHY);
        meetsTheAccessibilityRules();
    }

    @Test
    void seesWhatAnEventWouldChangeThatHadNoHandlerWhenItArrived() {
        var event = handledEvent();
        POSTGRES.database().run("delete from event_attempt where event_id = '" + event + "'");
        POSTGRES.database().run("update event set state = 'NO_HANDLER' where id = '" + event + "'");
        admin.navigate(gatehouse.url("/admin/events/" + event + "/replay"));

        click(AriaRole.BUTTON, "Preview");

        assertThat(admin.locator("main")).containsText("Count the event in the activity of source");
        Assertions.assertThat(state(event)).isEqualTo(EventState.NO_HANDLER);
        Assertions.assertThat(attempts(event)).isZero();

        admin.locator("[name=why]").fill("There is a handler by now");
        click(AriaRole.BUTTON, "Replay event");
        admin.waitForCondition(() -> state(event) == EventState.HANDLED);
    }

    @Test
    void replaysAllThatMatchAndWatchesIt() {
        gatehouse.simulator().core().burst(Burst.of("transaction.inflight", 120, 4));
        admin.waitForCondition(() -> find("transaction.inflight", EventState.WAITING).isEmpty());
        admin.navigate(gatehouse.url("/admin/events?name=transaction.inflight"));
        click(AriaRole.LINK, "Replay all that match");
        assertThat(admin.locator("main")).containsText("Events that match: 120");
        meetsTheAccessibilityRules();
        admin.locator("[name=why]").fill(WHY);
        click(AriaRole.BUTTON, "Start replay");

        // The page looks again by itself.
        assertThat(admin.locator("#job")).containsText("done");
        assertThat(admin.locator("#job")).containsText("120 of 120");
        meetsTheAccessibilityRules();
        admin.navigate(gatehouse.url("/admin/replays"));
        assertThat(admin.locator("tbody tr").first()).containsText(WHY);
        admin.waitForCondition(() -> find("transaction.inflight", EventState.WAITING).isEmpty());
        Assertions.assertThat(find("transaction.inflight")).extracting(EventSummary::attempts).containsOnly(2);
    }

    @Test
    void stopsAReplayAndLetsItGoOn() {
        gatehouse.simulator().core().burst(Burst.of("transaction.void", 20, 4));
        admin.navigate(gatehouse.url("/admin/events/replay?name=transaction.void"));
        admin.locator("[name=why]").fill(WHY);
        admin.locator("[name=rate]").fill("1");
        click(AriaRole.BUTTON, "Start replay");

        click(AriaRole.BUTTON, "Cancel");

        assertThat(admin.locator("#job")).containsText("cancelled");
        click(AriaRole.BUTTON, "Resume");
        assertThat(admin.locator("#job")).containsText("running");
        click(AriaRole.BUTTON, "Cancel");
        assertThat(admin.locator("#job")).containsText("cancelled");
    }

    private void click(AriaRole role, String name) {
        admin.locator("main").getByRole(role, new Locator.GetByRoleOptions()
                .setName(Pattern.compile("^" + name + "$"))).click();
    }

    private void meetsTheAccessibilityRules() {
        var results = new AxeBuilder(admin)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")).analyze();
        Assertions.assertThat(results.getViolations()).as(admin.url()).isEmpty();
    }

    private EventId handledEvent() {
        gatehouse.simulator().core().send(NAME);
        var event = find(NAME).getFirst().id();
        admin.waitForCondition(() -> state(event) == EventState.HANDLED);
        return event;
    }

    private static EventState state(EventId event) {
        return gatehouse.useCase(ViewEventUseCase.class).view(new ViewEventUseCase.Query(event)).orElseThrow()
                .summary().state();
    }

    private static int attempts(EventId event) {
        return gatehouse.useCase(ViewEventUseCase.class).view(new ViewEventUseCase.Query(event)).orElseThrow()
                .attempts().size();
    }

    private static List<EventSummary> find(String name, EventState... states) {
        var filter = new EventFilter(
                Optional.empty(), Optional.empty(), Optional.of(new EventName(name)),
                Set.of(states), Optional.empty(), Optional.empty(), Optional.empty());
        return gatehouse.useCase(BrowseEventsUseCase.class)
                .browse(new BrowseEventsUseCase.Query(filter, PageRequest.first())).rows();
    }
}

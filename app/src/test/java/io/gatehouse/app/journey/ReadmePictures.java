package io.gatehouse.app.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.archrules.RepositoryRoot;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.core.Burst;
import io.gatehouse.simulator.core.Delivery;
import io.gatehouse.simulator.core.Fault;
import io.gatehouse.testkit.database.PostgresExtension;

/**
 * Takes the pictures of the README anew. No test, so nothing runs it by itself: {@code ./mvnw -pl app -am verify
 * -Dtest=ReadmePictures -Dsurefire.failIfNoSpecifiedTests=false -DskipITs}.
 */
class ReadmePictures {

    @RegisterExtension
    private static final PostgresExtension POSTGRES = PostgresExtension.empty();

    @RegisterExtension
    private static final BrowserExtension BROWSER = new BrowserExtension();

    private static final Path FOLDER = RepositoryRoot.find().resolve("docs/images");

    @Test
    void takesThem() {
        try (var gatehouse = RunningGatehouse.start(POSTGRES.database())) {
            fill(gatehouse);
            take(gatehouse, ColorScheme.LIGHT);
            take(gatehouse, ColorScheme.DARK);
        }
    }

    private static void fill(RunningGatehouse gatehouse) {
        var cloud = gatehouse.simulator().cloud();
        nameTheInstance(gatehouse);
        var scopes = Set.of("data:read", "data:write", "alerts:write");
        Instance.ALL.forEach(instance -> cloud.install(instance.id(), scopes));
        cloud.uninstall(cloud.installations().getFirst().installedAppId());
        gatehouse.simulator().core().burst(new Burst(
                List.of("identity.created", "balance.created", "transaction.applied", "transaction.inflight",
                        "transaction.void", "ledger.created").stream().map(Delivery::of).toList(),
                60, 4, 1));
        List.of(Fault.STALE, Fault.UNSIGNED, Fault.WRONG_SECRET).forEach(
                fault -> gatehouse.simulator().core().send(Delivery.of("transaction.applied").with(fault)));
        List.of(Fault.NOT_JSON, Fault.UNKNOWN_EVENT).forEach(
                fault -> gatehouse.simulator().core().send(Delivery.of("transaction.applied").with(fault)));
    }

    private static void nameTheInstance(RunningGatehouse gatehouse) {
        var source = gatehouse.useCase(BrowseSourcesUseCase.class).browse().getFirst().source();
        var version = gatehouse.useCase(ViewSourceUseCase.class).view(new ViewSourceUseCase.Query(source.id()))
                .orElseThrow().version();
        gatehouse.useCase(ChangeSourceUseCase.class).change(new ChangeSourceUseCase.Command(
                source.id(), source.name(), Optional.of(new InstanceId(Instance.ALL.getFirst().id())), true, List.of(),
                Optional.empty(), version, new Username("pictures")));
    }

    private static void take(RunningGatehouse gatehouse, ColorScheme scheme) {
        try (var context = BROWSER.browser().newContext(
                new NewContextOptions().setViewportSize(1280, 860).setColorScheme(scheme))) {
            var page = context.newPage();
            page.navigate(gatehouse.url("/admin"));
            page.getByLabel("User name").fill(RunningGatehouse.ADMIN);
            page.getByLabel("Password").fill(RunningGatehouse.PASSWORD);
            page.locator("main button").click();
            if (scheme == ColorScheme.LIGHT) {
                shoot(page, gatehouse.url("/admin"), "overview-light");
                return;
            }
            shoot(page, gatehouse.url("/admin/events"), "events-dark");
            shoot(page, gatehouse.url("/admin/refused"), "refused-dark");
            var installation = gatehouse.simulator().cloud().installations().getLast().installedAppId();
            shoot(page, gatehouse.simulatorUrl(), "simulator-apps");
            page.getByLabel("Launch in " + Instance.ALL.getFirst().name()).first().click();
            page.frameLocator("#portal").locator("h1").waitFor();
            picture(page, "portal-in-frame");
            shoot(page, gatehouse.url("/admin/installations/" + installation), "installation");
        }
    }

    private static void shoot(Page page, String url, String name) {
        page.navigate(url);
        picture(page, name);
    }

    private static void picture(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.screenshot(new ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}

package io.gatehouse.app.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a test class a headless Chromium: the one that {@code GATEHOUSE_TEST_CHROMIUM} names, else one installed on the
 * system. Without a browser the class is skipped with a loud line, or fails if {@code GATEHOUSE_TEST_REQUIRE} names
 * {@code browser}.
 */
public final class BrowserExtension implements ExecutionCondition, AfterAllCallback {

    private static final System.Logger LOG = System.getLogger(BrowserExtension.class.getName());
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");

    private Optional<Playwright> playwright = Optional.empty();
    private Optional<Browser> browser = Optional.empty();

    /** The browser, started when first asked for. */
    public Browser browser() {
        if (browser.isEmpty()) {
            // Playwright would otherwise look for a browser of its own to download.
            playwright = Optional.of(Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
            browser = playwright.map(driver -> driver.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(executable().orElseThrow())
                    .setArgs(ARGUMENTS)));
        }
        return browser.orElseThrow();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (executable().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        var message = "BROWSER JOURNEYS SKIPPED: no Chromium found; install one, or name it with "
                + "GATEHOUSE_TEST_CHROMIUM";
        if (System.getenv().getOrDefault("GATEHOUSE_TEST_REQUIRE", "").contains("browser")) {
            throw new IllegalStateException(message);
        }
        LOG.log(System.Logger.Level.WARNING, message);
        return ConditionEvaluationResult.disabled(message);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        browser.ifPresent(Browser::close);
        playwright.ifPresent(Playwright::close);
    }

    private static Optional<Path> executable() {
        var named = Optional.ofNullable(System.getenv("GATEHOUSE_TEST_CHROMIUM"));
        return Stream.concat(named.stream(), USUAL_PLACES.stream()).map(Path::of).filter(Files::isExecutable)
                .findFirst();
    }
}

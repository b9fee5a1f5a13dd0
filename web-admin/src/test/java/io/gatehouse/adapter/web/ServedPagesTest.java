package io.gatehouse.adapter.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;

/** What only a real server shows: cookies of sessions, error pages that the container asks for, served assets. */
@SpringBootTest(classes = StubbedWeb.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ServedPagesTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Autowired
    private Stubs stubs;

    @LocalServerPort
    private int port;

    @BeforeEach
    void forget() {
        stubs.reset();
    }

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    void theSessionCookieIsForTheAdminPagesOnly() throws Exception {
        var form = ask("GET", "/admin/login", Map.of());

        assertThat(form.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("gatehouse-session=")
                .contains("Path=/admin", "HttpOnly", "Secure", "SameSite=Lax").doesNotContain("Max-Age", "Expires");
    }

    @Test
    void aSessionThatRanOutIsSaidAtSignIn() throws Exception {
        var answer = ask("GET", "/admin/events", Map.of("Cookie", "gatehouse-session=0123456789ABCDEF"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/admin/login?ended");
    }

    @Test
    void signsInAndOpensTheOverview() throws Exception {
        var session = signIn();

        assertThat(ask("GET", "/admin", Map.of("Cookie", session)).body()).contains("Active installations");
    }

    @Test
    void aFormWithoutTokenGetsAPageThatSaysWhatToDo() throws Exception {
        var answer = ask("POST", "/admin/logout", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("The form is too old");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'");
    }

    @Test
    void anUnknownAddressGetsAPage() throws Exception {
        var answer = ask("GET", "/admin/nothing", Map.of("Cookie", signIn()));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here", "/assets/gatehouse-");
    }

    @Test
    void anAddressThatTakesAFormGetsAPage() throws Exception {
        var answer = ask("GET", "/admin/events/" + SampleData.EVENT + "/reveal", Map.of("Cookie", signIn()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("This address takes a form");
    }

    @Test
    void errorPagesOfThePortalMayBeFramed() throws Exception {
        var answer = ask("GET", "/portal/nothing", Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here", "Launch the app again from Blnk Cloud");
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("https://*.blnkfinance.com");
    }

    @Test
    void aStoreThatIsAwayGetsAPageWithAWayToTryAgain() throws Exception {
        var session = signIn();
        stubs.viewOverview = () -> {
            throw new StoreUnavailableException("view overview", new IllegalStateException());
        };

        var answer = ask("GET", "/admin", Map.of("Cookie", session));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("The database does not answer", "href=\"/admin\">Try again<");
    }

    @Test
    void anUnexpectedFailureShowsAnIdAndNothingElseOfIt() throws Exception {
        var session = signIn();
        stubs.viewOverview = () -> {
            throw new IllegalStateException("the password is swordfish");
        };

        var answer = ask("GET", "/admin", Map.of("Cookie", session));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).containsPattern("Failure id:</span> <code>[0-9a-f]{8}</code>")
                .doesNotContain("swordfish", "IllegalState");
    }

    @Test
    void assetsAreKeptForAYearUnderTheirHash() throws Exception {
        var sheet = Pattern.compile("/assets/gatehouse-[0-9a-f]{32}\\.css")
                .matcher(ask("GET", "/admin/login", Map.of()).body());
        assertThat(sheet.find()).isTrue();

        var answer = ask("GET", sheet.group(), Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void thePortalKeepsNoServerSession() throws Exception {
        assertThat(ask("GET", "/portal", Map.of()).headers().firstValue("Set-Cookie")).isEmpty();
    }

    private String signIn() throws IOException, InterruptedException {
        var form = ask("GET", "/admin/login", Map.of());
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(form.body());
        assertThat(token.find()).isTrue();
        var answer = BROWSER.send(
                request("/admin/login", Map.of("Cookie", cookie(form), "Content-Type",
                        "application/x-www-form-urlencoded"))
                        .POST(HttpRequest.BodyPublishers.ofString("username=ada&password="
                                + SampleData.PASSWORD.replace(' ', '+') + "&_csrf=" + token.group(1)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location")).contains("/admin");
        return cookie(answer);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private HttpResponse<String> ask(String method, String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        var request = request(path, headers).method(method, HttpRequest.BodyPublishers.noBody()).build();
        return BROWSER.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept",
                "text/html");
        headers.forEach(request::header);
        return request;
    }
}

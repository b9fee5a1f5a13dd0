package io.gatehouse.adapter.web;

import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class PortalPagesTest {
    private static final String COOKIE = "__Host-gatehouse-portal";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Stubs stubs;

    @BeforeEach
    void forget() {
        stubs.reset();
    }

    @Test
    void tradesTheLaunchTokenForACookieAndLeadsToAnAddressWithoutIt() {
        var entered = pages.get().uri("/portal/enter?token=good").exchange();

        assertThat(entered).hasStatus(303).hasHeader("Location", "/portal").hasHeader("Referrer-Policy", "no-referrer");
        assertThat(entered.getResponse().getHeader("Set-Cookie")).startsWith(COOKIE + "=session-token; Path=/; ")
                .contains("Max-Age=900", "Secure", "HttpOnly", "SameSite=None", "Partitioned");
    }

    @ParameterizedTest
    @CsvSource({
        "other, 401, The portal is not open", "used, 410, This launch link is used up",
        "revoked, 403, The app is no longer installed here"})
    void aTokenThatOpensNothingSaysToLaunchAgain(String token, int status, String title) {
        assertThat(pages.get().uri("/portal/enter?token=" + token)).hasStatus(status)
                .doesNotContainHeader("Set-Cookie").bodyText().contains(title, "aunch the app again");
    }

    @Test
    void withoutOrWithAnAbsurdTokenThePortalIsNotOpen() {
        stubs.enterPortal = _ -> {
            throw new AssertionError("asked");
        };

        assertThat(pages.get().uri("/portal/enter")).hasStatus(401);
        assertThat(pages.get().uri("/portal/enter?token=")).hasStatus(401);
        assertThat(pages.get().uri("/portal/enter?token=" + "x".repeat(201))).hasStatus(401);
    }

    @Test
    void lookingDoesNotRedeem() {
        stubs.enterPortal = _ -> {
            throw new AssertionError("redeemed");
        };

        assertThat(pages.head().uri("/portal/enter?token=good")).hasStatusOk();
        assertThat(pages.head().uri("/portal/enter")).hasStatus(401);
        assertThat(pages.get().uri("/portal/enter?token=good").header("Sec-Purpose", "prefetch;prerender"))
                .hasStatus(204);
    }

    @Test
    void neverShowsATokenOnAPage() {
        assertThat(pages.get().uri("/portal/enter?token=used")).bodyText().doesNotContain("token=");
        assertThat(pages.get().uri("/portal").cookie(new Cookie(COOKIE, "session-token"))).bodyText()
                .doesNotContain("session-token");
    }

    @Test
    void showsInstallationPermissionsAndTheTimeThatIsLeft() {
        assertThat(pages.get().uri("/portal").cookie(new Cookie(COOKIE, "session-token"))).hasStatusOk().bodyText()
                .contains(SampleData.ACTIVE.value(), SampleData.INSTANCE.value(), "unknown scope", "14 min 5 s",
                        "data-countdown=\"845\"");
    }

    @ParameterizedTest
    @CsvSource({
        "other, 401, The portal is not open", "ended, 410, Your session has ended",
        "revoked, 403, The app is no longer installed here"})
    void aSessionThatOpensNothingSaysToLaunchAgain(String token, int status, String title) {
        assertThat(pages.get().uri("/portal").cookie(new Cookie(COOKIE, token))).hasStatus(status).bodyText()
                .contains(title, "aunch the app again");
    }

    @Test
    void withoutSessionThePortalIsNotOpen() {
        assertThat(pages.get().uri("/portal")).hasStatus(401);
    }

    @Test
    void blnkCloudMayFrameThePortal() {
        for (var address : Map.of("/portal", 401, "/portal/enter?token=used", 410, "/portal/nothing", 404).entrySet()) {
            var answer = pages.get().uri(address.getKey()).exchange();

            assertThat(answer).hasStatus(address.getValue()).doesNotContainHeader("X-Frame-Options");
            assertThat(answer.getResponse().getHeader("Content-Security-Policy")).endsWith(
                    "base-uri 'none'; frame-ancestors 'self' https://blnkfinance.com https://*.blnkfinance.com");
            assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void saysThatTheStoreIsAway() {
        stubs.visitPortal = _ -> {
            throw new StoreUnavailableException("find session", new IllegalStateException());
        };

        assertThat(pages.get().uri("/portal").cookie(new Cookie(COOKIE, "session-token"))).hasStatus(503)
                .hasHeader("Retry-After", "5").bodyText().contains("The database does not answer");
    }
}

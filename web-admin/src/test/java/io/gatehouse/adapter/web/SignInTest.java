package io.gatehouse.adapter.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.gatehouse.application.operator.port.in.SignInUseCase;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class SignInTest {
    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Stubs stubs;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void forget() {
        stubs.reset();
    }

    @Test
    void leadsOnToThePageThatWasAskedFor() {
        assertThat(pages.get().uri("/admin/events?period=1h").session(session)).hasRedirectedUrl("/admin/login");

        assertThat(signIn("ada", SampleData.PASSWORD)).hasStatus(302)
                .redirectedUrl().endsWith("/admin/events?period=1h");
    }

    @Test
    void changesTheSessionIdAtSignIn() {
        var before = session.getId();

        signIn("ada", SampleData.PASSWORD);

        assertThat(session.getId()).isNotEqualTo(before);
    }

    @Test
    void givesTheUseCaseTheAddressOfTheBrowser() {
        var seen = new AtomicReference<SignInUseCase.Command>();
        stubs.signIn = command -> {
            seen.set(command);
            return new SignInUseCase.Outcome.Refused();
        };

        assertThat(pages.post().uri("/admin/login").session(session).param("username", "ada")
                .param("password", "wrong").with(SecurityMockMvcRequestPostProcessors.csrf())
                .with(request -> {
                    request.setRemoteAddr("203.0.113.9");
                    return request;
                })).hasStatus(302);

        assertThat(seen.get().address()).isEqualTo("203.0.113.9");
    }

    @Test
    void saysOnceThatSignInWasRefusedAndKeepsTheName() {
        assertThat(signIn("ada", "wrong")).hasRedirectedUrl("/admin/login?failed");

        assertThat(pages.get().uri("/admin/login").session(session)).bodyText()
                .contains("the user name or the password is wrong", "value=\"ada\"").doesNotContain("value=\"wrong\"");
        assertThat(pages.get().uri("/admin/login").session(session)).bodyText()
                .doesNotContain("the user name or the password is wrong");
    }

    @Test
    void saysHowLongToWaitAfterTooManyFailuresToPeopleAndToPrograms() {
        stubs.signIn = _ -> new SignInUseCase.Outcome.Throttled(Duration.ofSeconds(432));

        assertThat(signIn("ada", "guess")).hasRedirectedUrl("/admin/login?failed").doesNotContainHeader("Retry-After");

        assertThat(pages.get().uri("/admin/login").session(session)).hasStatus(429).hasHeader("Retry-After", "432")
                .bodyText().contains("Wait 7 min 12 s");
        assertThat(pages.get().uri("/admin/login").session(session)).hasStatusOk().doesNotContainHeader("Retry-After")
                .bodyText().doesNotContain("Wait");
    }

    @Test
    void neverSaysToWaitLessThanItTakes() {
        stubs.signIn = _ -> new SignInUseCase.Outcome.Throttled(Duration.ofMillis(59_001));

        signIn("ada", "guess");

        assertThat(pages.get().uri("/admin/login").session(session)).hasHeader("Retry-After", "60")
                .bodyText().contains("Wait 1 min,");
    }

    @Test
    void answersUnavailableWhenTheStoreIsAway() {
        stubs.signIn = _ -> {
            throw new StoreUnavailableException("find operator", new IllegalStateException());
        };

        assertThat(signIn("ada", "guess")).hasStatus(503).hasHeader("Retry-After", "5");
    }

    @Test
    void refusesAnEmptyPasswordWithoutAsking() {
        stubs.signIn = _ -> {
            throw new AssertionError("asked");
        };

        assertThat(signIn("ada", "")).hasRedirectedUrl("/admin/login?failed");
    }

    @Test
    void signsOutByForm() {
        signIn("ada", SampleData.PASSWORD);

        assertThat(pages.post().uri("/admin/logout").session(session)
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasRedirectedUrl("/admin/login?signed-out");
        assertThat(session.isInvalid()).isTrue();
    }

    private MvcTestResult signIn(String name, String password) {
        return pages.post().uri("/admin/login").session(session).param("username", name).param("password", password)
                .with(SecurityMockMvcRequestPostProcessors.csrf()).exchange();
    }
}

package io.gatehouse.adapter.web;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may open and send what. */
@PagesTest
class AccessTest {
    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Stubs stubs;

    @BeforeEach
    void forget() {
        stubs.reset();
    }

    static Stream<String> readable() {
        return Stream.of(
                "/admin", "/admin/installations", "/admin/installations/" + SampleData.ACTIVE, "/admin/events",
                "/admin/events/callbacks", "/admin/events/" + SampleData.EVENT, "/admin/refused", "/admin/gaps",
                "/admin/sources",
                "/admin/sources/" + SampleData.STAGING, "/admin/replays", "/admin/replays/" + SampleData.REPLAY,
                "/admin/retention", "/admin/outbox", "/admin/outbox?state=waiting", "/admin/cases",
                "/admin/cases/" + KycSampleData.CASE, "/admin/reviewers",
                "/admin/installations/" + SampleData.ACTIVE + "/reviewers");
    }

    static Stream<String> forms() {
        return Stream.of(
                "/admin/installations/" + SampleData.ACTIVE + "/revoke",
                "/admin/installations/" + SampleData.ACTIVE + "/end-sessions",
                "/admin/events/" + SampleData.EVENT + "/reveal", "/admin/events/" + SampleData.EVENT + "/replay",
                "/admin/events/" + SampleData.EVENT + "/replay/preview", "/admin/replays",
                "/admin/replays/" + SampleData.REPLAY + "/cancel", "/admin/replays/" + SampleData.REPLAY + "/resume",
                "/admin/gaps/backfill", "/admin/gaps/sweep", "/admin/gaps/" + SampleData.GAP + "/backfill",
                "/admin/gaps/" + SampleData.GAP + "/dismiss",
                "/admin/sources",
                "/admin/sources/" + SampleData.STAGING, "/admin/sources/" + SampleData.STAGING + "/secrets",
                "/admin/sources/" + SampleData.STAGING + "/secrets/x/retire",
                "/admin/sources/" + SampleData.STAGING + "/hold", "/admin/sources/" + SampleData.STAGING + "/release",
                "/admin/retention", "/admin/retention/drop", "/admin/outbox/retry",
                "/admin/installations/" + SampleData.ACTIVE + "/reviewers",
                "/admin/installations/" + SampleData.ACTIVE + "/reviewers/" + KycSampleData.ADA.id(),
                "/admin/alarms/0198c3f2-7a10-7000-8000-000000000191/acknowledge");
    }

    @ParameterizedTest
    @MethodSource("readable")
    void leadsStrangersToTheSignInForm(String page) {
        assertThat(pages.get().uri(page)).hasStatus(302).hasRedirectedUrl("/admin/login");
    }

    @ParameterizedTest
    @MethodSource("readable")
    void letsViewersLook(String page) {
        assertThat(pages.get().uri(page).with(As.viewer())).hasStatusOk();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void showsViewersNoFormThatChangesAnything(String page) {
        assertThat(pages.get().uri(page).with(As.viewer())).bodyText()
                .doesNotContain("/revoke\"", "/end-sessions\"", "/reveal\"", "/replay\"", "/cancel\"", "/resume\"",
                        "/secrets\"", "/retire\"", "/acknowledge\"", "/backfill\"", "/dismiss\"", "/sweep\"",
                        "/sources/new\"", "/outbox/retry", "name=\"pin\"", "/reviewers/0198", "/hold\"", "/release\"",
                        "action=\"/admin/retention");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesFormsOfViewers(String form) {
        assertThat(pages.post().uri(form).with(As.viewer()).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/admin/installations/instapp_6f1c2d9ab04e4f0e/revoke",
        "/admin/installations/instapp_6f1c2d9ab04e4f0e/end-sessions", "/admin/sources/new",
        "/admin/installations/instapp_6f1c2d9ab04e4f0e/reviewers/0198c3f2-7a10-7000-8000-000000000046",
        "/admin/events/replay",
        "/admin/events/0198c3f2-7a10-7000-8000-000000000001/replay",
        "/admin/sources/0198c3f2-7a10-7000-8000-000000000385/hold",
        "/admin/sources/0198c3f2-7a10-7000-8000-000000000385/secrets/0198c3f2-7a10-7000-8000-00000000004d/retire"})
    void refusesPagesThatAreFormsToViewers(String page) {
        assertThat(pages.get().uri(page).with(As.viewer())).hasStatus(403);
        assertThat(pages.get().uri(page).with(As.operator())).hasStatusOk();
    }

    @Test
    void refusesThePageOfANewSecretToViewers() {
        var page = "/admin/sources/" + SampleData.STAGING + "/secrets/added";
        assertThat(pages.get().uri(page).with(As.viewer())).hasStatus(403);
        assertThat(pages.get().uri(page).with(As.operator())).hasStatus(303);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refusesFormsWithoutToken(String form) {
        assertThat(pages.post().uri(form).with(As.operator())).hasStatus(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/login", "/admin/logout", "/admin/theme"})
    void refusesEvenHarmlessFormsWithoutToken(String form) {
        assertThat(pages.post().uri(form)).hasStatus(403);
    }

    @Test
    void leavesOtherPathsAlone() {
        assertThat(pages.post().uri("/api/callback")).hasStatus(404);
    }
}

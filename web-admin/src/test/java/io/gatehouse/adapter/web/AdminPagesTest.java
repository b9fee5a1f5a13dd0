package io.gatehouse.adapter.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import io.gatehouse.application.installation.port.in.BrowseInstallationsUseCase;
import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.portal.port.in.EndPortalSessionsUseCase;
import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase;
import io.gatehouse.application.retention.port.in.DropRetentionUseCase;
import io.gatehouse.application.retention.port.in.PlaceLegalHoldUseCase;
import io.gatehouse.application.retention.view.RetentionOverview;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.watching.port.in.AcknowledgeAlarmUseCase;
import io.gatehouse.application.webhook.port.in.AddSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseRefusalsUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.CreateSourceUseCase;
import io.gatehouse.application.webhook.port.in.RetireSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.RevealEventBodyUseCase;
import io.gatehouse.application.webhook.view.BodyText;
import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.retention.RetentionPeriods;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.SweepOutcome;

import static org.assertj.core.api.Assertions.assertThat;

/** What each admin page asks of its use case, and what it says. */
@PagesTest
class AdminPagesTest {
    private static final String INSTALLATION = "/admin/installations/" + SampleData.ACTIVE;
    private static final String RETIRE = "/admin/sources/" + SampleData.STAGING
            + "/secrets/0198c3f2-7a10-7000-8000-00000000004d/retire";
    private static final String SOURCE = "/admin/sources/" + SampleData.STAGING;

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
    void overviewShowsFiguresAndWhatCameLast() {
        assertThat(open("/admin")).bodyText().contains(">12</a>", "10,000+", "just now", "identity.created",
                "reissued");
    }

    @Test
    void overviewShowsHowManyIdentitiesWaitForACheck() {
        assertThat(open("/admin")).bodyText().contains("<dt>Identities waiting for a check</dt><dd>4</dd>");
    }

    @Test
    void overviewShowsHowManyEventsAreDeadAndLeadsToThem() {
        assertThat(open("/admin")).bodyText().contains("<a href=\"/admin/events?state=dead\">3</a>");
    }

    @Test
    void overviewShowsWhatHappenedToTransactions() {
        assertThat(open("/admin")).bodyText().containsPattern(
                "(?s)Default</a></td>.*?>3,518</td>.*?>0</td>.*?>12</td>.*?>0</td>.*?>8</td>");
    }

    @Test
    void overviewShowsWhatLedgersReport() {
        assertThat(open("/admin")).bodyText().contains(
                "Errors reported by ledgers", "dial tcp #: connect: connection refused", "4,127");
    }

    @Test
    void pagesForbidWhatIsInlineOrFromElsewhere() {
        assertThat(open("/admin"))
                .hasHeader("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; "
                        + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
                        + "base-uri 'none'; frame-ancestors 'none'")
                .hasHeader("Referrer-Policy", "no-referrer").hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("X-Frame-Options", "DENY")
                .headers().hasHeaderSatisfying(
                        "Cache-Control", values -> assertThat(values.getFirst()).contains("no-store"));
    }

    @Test
    void pagesLinkAssetsByTheHashOfTheirContent() {
        assertThat(open("/admin")).bodyText().containsPattern("/assets/gatehouse-[0-9a-f]{32}\\.css")
                .containsPattern("/assets/htmx\\.min-[0-9a-f]{32}\\.js")
                .containsPattern("icons-[0-9a-f]{32}\\.svg#gate");
    }

    @Test
    void installationsAreFoundByStatusSearchAndPosition() {
        var asked = new AtomicReference<BrowseInstallationsUseCase.Query>();
        stubs.browseInstallations = query -> {
            asked.set(query);
            return SampleData.installations(query);
        };
        var position = new Position(SampleData.NOW, new UUID(1, 2));

        assertThat(open("/admin/installations?status=revoked&q=instapp_&older=" + position.text())).bodyText()
                .contains("uninstalled in Blnk Cloud", "status=revoked&amp;q=instapp_&amp;older=");

        assertThat(asked.get()).isEqualTo(new BrowseInstallationsUseCase.Query(
                InstallationStatus.REVOKED, Optional.of("instapp_"),
                PageRequest.between(Optional.of(position.text()), Optional.empty())));
    }

    @Test
    void emptyInstallationsSayHowToGetTheFirst() {
        stubs.browseInstallations = _ -> new BrowseInstallationsUseCase.Outcome(
                new Page<>(List.of(), Optional.empty(), Optional.empty()),
                new InstallationCounts(BoundedCount.of(0), BoundedCount.of(0)));

        assertThat(open("/admin/installations")).bodyText().contains("No active installation", "Apps library");
    }

    @Test
    void installationShowsPermissionsHistorySessionsAndCallbacks() {
        assertThat(open(INSTALLATION)).bodyText().contains(
                "unknown scope", "Read ledgers, balances", "blnk_3f9a…", "replaced by", "Customer asked us to stop",
                "user_9ab3", "/admin/events?instance=inst_7d0c4b1a93", INSTALLATION + "/revoke");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/admin/installations/instapp_other", "/admin/installations/~!", "/admin/events/not-a-uuid",
        "/admin/events/00000000-0000-0000-0000-000000000000",
        "/admin/sources/00000000-0000-0000-0000-000000000000"})
    void unknownAndMalformedIdsAreNotFound(String page) {
        assertThat(open(page)).hasStatus(404).bodyText().contains("There is nothing here");
    }

    @Test
    void revokingSaysThatCloudIsNotToldAndAsksWhy() {
        assertThat(open(INSTALLATION + "/revoke")).bodyText().contains("Blnk Cloud is not told", "name=\"why\"");
    }

    @Test
    void endingSessionsSaysWhatItDoesAndAsksWhy() {
        assertThat(open(INSTALLATION + "/end-sessions")).bodyText().contains(
                "<h1>End portal sessions</h1>", "asked to launch it again", "stop working", "stays active",
                "name=\"why\"", ">End portal sessions</button>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/revoke", "/end-sessions"})
    void anActionIsSentWhereItWasAskedForInWordsThatAreThere(String action) {
        assertThat(open(INSTALLATION + action)).bodyText()
                .contains("action=\"" + INSTALLATION + action + "\"").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/revoke", "/end-sessions"})
    void anActionWithoutReasonIsRefusedAndKeepsWhatWasTyped(String action) {
        assertThat(send(INSTALLATION + action).param("why", "no")).hasStatus(422).bodyText()
                .contains("the reason needs 3 to 500 characters", ">no</textarea>",
                        "action=\"" + INSTALLATION + action + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/revoke", "/end-sessions"})
    void anActionOnWhatIsUnknownIsNotFound(String action) {
        assertThat(open("/admin/installations/instapp_other" + action)).hasStatus(404);
    }

    @Test
    void revokingWhatIsNotActiveAnyMoreLeadsBackAndClaimsNothing() {
        stubs.revokeInstallation = _ -> new RevokeInstallationUseCase.Outcome.NotActive();

        assertThat(send(INSTALLATION + "/revoke").param("why", "They left")).hasStatus(303)
                .hasRedirectedUrl(INSTALLATION);
    }

    @Test
    void revokingHandsOverWhoAndWhy() {
        var seen = new AtomicReference<RevokeInstallationUseCase.Command>();
        stubs.revokeInstallation = command -> {
            seen.set(command);
            return new RevokeInstallationUseCase.Outcome.Revoked();
        };

        assertThat(send(INSTALLATION + "/revoke").param("why", " They left ")).hasStatus(303)
                .hasRedirectedUrl(INSTALLATION + "?revoked");

        assertThat(seen.get().operator().value() + ": " + seen.get().why().text()).isEqualTo("ada: They left");
    }

    @Test
    void revokingWhatIsUnknownIsNotFound() {
        stubs.revokeInstallation = _ -> new RevokeInstallationUseCase.Outcome.Unknown();

        assertThat(send(INSTALLATION + "/revoke").param("why", "They left")).hasStatus(404);
    }

    @Test
    void endingSessionsHandsOverWhoAndWhy() {
        var seen = new AtomicReference<EndPortalSessionsUseCase.Command>();
        stubs.endPortalSessions = command -> {
            seen.set(command);
            return new EndPortalSessionsUseCase.Outcome(1);
        };

        assertThat(send(INSTALLATION + "/end-sessions").param("why", " Lost laptop ")).hasStatus(303);

        assertThat(seen.get().operator().value() + ": " + seen.get().why().text()).isEqualTo("ada: Lost laptop");
    }

    @Test
    void endingSessionsTellsHowManyEnded() {
        assertThat(send(INSTALLATION + "/end-sessions").param("why", "Lost laptop")).hasStatus(303)
                .hasRedirectedUrl(INSTALLATION + "?sessions-ended=2");
        assertThat(open(INSTALLATION + "?sessions-ended=2")).bodyText().contains("2 portal sessions were ended");
    }

    @Test
    void eventFiltersReachTheUseCase() {
        var asked = new AtomicReference<BrowseEventsUseCase.Query>();
        stubs.browseEvents = query -> {
            asked.set(query);
            return SampleData.events(query);
        };

        assertThat(open("/admin/events?source=staging&name=transaction.applied&state=handled&state=no-handler"
                + "&period=24h&instance=inst_1&q=txn_1")).hasStatusOk();

        var filter = asked.get().filter();
        assertThat(filter.source()).hasToString("Optional[staging]");
        assertThat(filter.name()).hasToString("Optional[transaction.applied]");
        assertThat(filter.states()).isEqualTo(Set.of(EventState.HANDLED, EventState.NO_HANDLER));
        assertThat(filter.from()).contains(SampleData.NOW.minus(Duration.ofDays(1)));
        assertThat(filter.instance()).hasToString("Optional[inst_1]");
        assertThat(filter.search()).contains("txn_1");
    }

    @Test
    void aCustomRangeReplacesThePeriod() {
        var asked = new AtomicReference<BrowseEventsUseCase.Query>();
        stubs.browseEvents = query -> {
            asked.set(query);
            return SampleData.events(query);
        };

        assertThat(open("/admin/events?period=1h&from=2026-08-01T00:00&until=2026-08-02T12:30")).bodyText()
                .contains("2026-08-02 12:30 UTC",
                        "href=\"/admin/events?from=2026-08-01T00%3A00&amp;until=2026-08-02T12%3A30&amp;older=");

        assertThat(asked.get().filter().from()).hasToString("Optional[2026-08-01T00:00:00Z]");
        assertThat(asked.get().filter().until()).hasToString("Optional[2026-08-02T12:30:00Z]");
    }

    @Test
    void eachFilterInForceCanBeRemoved() {
        assertThat(open("/admin/events?source=staging&q=txn_1")).bodyText()
                .contains("href=\"/admin/events?q=txn_1\"", "href=\"/admin/events?source=staging\"", "Clear filters");
    }

    @Test
    void eventIsMaskedUntilRevealed() {
        assertThat(open("/admin/events/" + SampleData.EVENT)).bodyText().contains("••••", "Reveal body")
                .doesNotContain("Zoë");
    }

    @Test
    void anEventShowsItsDeliveriesAndWhatBecameOfThem() {
        assertThat(open("/admin/events/" + SampleData.EVENT)).bodyText().contains(
                "Delivered twice, handled once.", ">first</span>", ">repeated</span>", "2026-08-20 10:14:32 UTC",
                "environment-1");
    }

    @Test
    void anEventShowsItsAttemptsWithWhoReplayedItAndWhy() {
        assertThat(open("/admin/events/" + SampleData.EVENT)).bodyText().contains(
                ">Attempt 1</strong>", ">failed</span>", "took 1.0 s, on gatehouse-1/42",
                "IllegalStateException: the counter is locked", ">Attempt 2</strong>", ">handled</span>",
                "Replayed by ada: The counter is free again");
    }

    @Test
    void aTableOfEventsTellsHowOftenEachWasTried() {
        assertThat(open("/admin/events?state=dead")).bodyText().contains(">Attempts</th>", ">8</td>");
    }

    @Test
    void anExpungedBodyIsSaidToBeGoneAndNotOffered() {
        stubs.viewEvent = _ -> Optional.of(SampleData.detail(new BodyText.Expunged(SampleData.NOW)));

        assertThat(open("/admin/events/" + SampleData.EVENT)).bodyText()
                .contains("The body was expunged on", "2026-08-20 10:15:30 UTC", "9f86d081884c7d65")
                .doesNotContain("Reveal body", "/reveal", "<pre", "/replay\"");
    }

    @Test
    void revealingHandsOverWhoAndShowsEverything() {
        var seen = new AtomicReference<RevealEventBodyUseCase.Command>();
        stubs.revealEventBody = command -> {
            seen.set(command);
            return SampleData.revealed(command);
        };

        assertThat(send("/admin/events/" + SampleData.EVENT + "/reveal")).hasStatusOk().bodyText()
                .contains("Zoë", "Raw body");

        assertThat(seen.get().operator()).hasToString("ada");
    }

    @Test
    void refusalsSayWhatWhyAndWhatToDo() {
        assertThat(open("/admin/refused?source=staging&cause=stale")).bodyText().contains(
                "the timestamp is 7 min 12 s old", "7 min 12 s behind ours", "What to do", "2 h in the future",
                "larger than 5 MiB", "x-blnk-signature, x-blnk-timestamp", "href=\"/admin/refused?source=staging\"");
    }

    @Test
    void refusalsNameTheUrlThatWasCalled() {
        assertThat(open("/admin/refused")).bodyText().contains(
                "<code>/webhooks/blnk/stagging</code>", "GATEHOUSE_WEBHOOK_TOLERANCE");
    }

    @Test
    void aCauseWithoutMeaningIsLeftOut() {
        var asked = new AtomicReference<BrowseRefusalsUseCase.Query>();
        stubs.browseRefusals = query -> {
            asked.set(query);
            return SampleData.refusals();
        };

        assertThat(open("/admin/refused?cause=zzz")).hasStatusOk().bodyText()
                .contains("The filter “Cause” is left out");

        assertThat(asked.get().cause()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NO_HANDLER, nothing here handled events of this name", "NOT_UNDERSTOOD, its body was not understood",
        "WAITING, Nobody has tried to handle it yet"})
    void anEventWithoutAttemptsSaysWhy(EventState state, String said) {
        stubs.viewEvent = query -> SampleData.event(query).map(event -> new EventDetail(
                SampleData.eventRow(1, Optional.empty(), state), event.hash(), event.headers(), event.signedAt(),
                event.verifiedBy(), event.deliveries(), List.of(), event.replayable(), event.body()));

        assertThat(open("/admin/events/" + SampleData.EVENT)).bodyText().contains(said);
    }

    @Test
    void eventsThatGatehouseMadeItselfAreMarkedInTheList() {
        assertThat(open("/admin/events")).bodyText().containsOnlyOnce(">synthetic</span>");
    }

    @Test
    void retentionWithoutRulesIsAboutAllEventsAndOffersNothingToDrop() {
        var usual = SampleData.retention();
        stubs.viewRetention = () -> new RetentionOverview(
                usual.memory(), List.of(usual.lines().getFirst()), List.of());

        assertThat(open("/admin/retention")).bodyText().contains("All events").doesNotContain("All others", ">Drop<");
    }

    @Test
    void gapsShowThoseThatAreOpenUnlessAskedForOthers() {
        assertThat(open("/admin/gaps")).bodyText()
                .contains("identity.created", "transaction.inflight", "/admin/gaps/" + SampleData.GAP + "/backfill",
                        "Backfill all", "key rejected", "One record has no id", "older=")
                .doesNotContain("balance.created");
        assertThat(open("/admin/gaps?state=backfilled")).bodyText()
                .contains("balance.created", "/admin/events/" + SampleData.EVENT)
                .doesNotContain("transaction.inflight");
        assertThat(open("/admin/gaps?state=all")).bodyText().contains("balance.created", "transaction.inflight");
    }

    @Test
    void backfillingHandsOverWhichAndWhoAndSaysWhatBecameOfIt() {
        var asked = new ArrayList<BackfillGapsUseCase.Command>();
        stubs.backfillGaps = command -> {
            asked.add(command);
            return new BackfillGapsUseCase.Outcome(3, 1, 0, 7, Optional.of(SweepOutcome.KEY_REJECTED));
        };

        assertThat(send("/admin/gaps/" + SampleData.GAP + "/backfill")).hasStatus(303);
        var answer = send("/admin/gaps/backfill").exchange();

        assertThat(asked).extracting(BackfillGapsUseCase.Command::which).containsExactly(
                new BackfillGapsUseCase.Which.One(SampleData.GAP), new BackfillGapsUseCase.Which.All());
        assertThat(asked.getFirst().operator().value()).isEqualTo("ada");
        assertThat(open(String.valueOf(answer.getResponse().getHeader("Location")))).bodyText()
                .contains("3 events were made from their records", "One event had arrived", "At least 7 are still open",
                        "does not accept the API key")
                .doesNotContain("no longer in the ledger");
    }

    @Test
    void dismissingAndComparingAreSaid() {
        assertThat(send("/admin/gaps/" + SampleData.GAP + "/dismiss")).hasRedirectedUrl("/admin/gaps?dismissed");
        assertThat(send("/admin/gaps/sweep")).hasRedirectedUrl("/admin/gaps?requested");
        assertThat(open("/admin/gaps?dismissed=")).bodyText().contains("Dismissed.");
        assertThat(open("/admin/gaps?requested=")).bodyText().contains("compared within seconds");
    }

    @Test
    void anEventThatGatehouseMadeSaysSo() {
        stubs.viewEvent = _ -> Optional.of(SampleData.synthetic());

        assertThat(open("/admin/events/" + SampleData.EVENT)).bodyText()
                .contains("synthetic", "No Core sent this event")
                .doesNotContain(">Signed<");
    }

    @Test
    void sourceShowsItsUrlSnippetAndTheWarnings() {
        assertThat(open(SOURCE)).bodyText().contains(
                "https://gatehouse.example/webhooks/blnk/staging", "secret_key", "master API key",
                "BLNK_WEBHOOK_HEADERS=authorization:", "name=\"version\" value=\"4\"");
        assertThat(open("/admin/sources/" + SampleData.DEFAULT)).bodyText()
                .contains(">https://gatehouse.example/webhooks/blnk<", "from GATEHOUSE_WEBHOOK_SECRETS");
    }

    @Test
    void creatingASourceNamesEachWrongField() {
        assertThat(send("/admin/sources").param("name", "").param("slug", "No Good").param("instance", "a b"))
                .hasStatus(422).bodyText()
                .contains("a source needs a name", "1 to 63 small letters", "no spaces", "value=\"No Good\"");
    }

    @Test
    void creatingASourceLeadsToIt() {
        assertThat(send("/admin/sources").param("name", "Staging").param("slug", "staging")).hasStatus(303)
                .hasRedirectedUrl(SOURCE);
    }

    @Test
    void aTakenSlugIsSaidBesideTheField() {
        stubs.createSource = _ -> new CreateSourceUseCase.Outcome.SlugTaken();

        assertThat(send("/admin/sources").param("name", "Staging").param("slug", "staging")).hasStatus(422).bodyText()
                .contains("another source has this URL", "value=\"staging\"");
    }

    @Test
    void changingASourceHandsOverTheForm() {
        var seen = new AtomicReference<ChangeSourceUseCase.Command>();
        stubs.changeSource = command -> {
            seen.set(command);
            return new ChangeSourceUseCase.Outcome.Changed();
        };

        assertThat(send(SOURCE).param("name", "New").param("kept", "authorization").param("headerName", "X-Token")
                .param("headerValue", "s3cret, with comma").param("version", "4")).hasStatus(303)
                .hasRedirectedUrl(SOURCE + "?changed");

        assertThat(seen.get().enabled()).isFalse();
        assertThat(seen.get().keptHeaders()).containsExactly("authorization");
        assertThat(seen.get().addedHeader()).hasValueSatisfying(
                header -> assertThat(header.name() + "=" + header.value()).isEqualTo("x-token=s3cret, with comma"));
    }

    @Test
    void aWrongChangeKeepsWhatWasTypedExceptSecrets() {
        assertThat(send(SOURCE).param("name", "").param("instance", "inst_x").param("headerName", "bad name")
                .param("headerValue", "s3cret").param("version", "4")).hasStatus(422).bodyText()
                .contains("a source needs a name", "a header needs a name", "value=\"bad name\"", "value=\"inst_x\"")
                .doesNotContain("s3cret");
    }

    @Test
    void aChangeOfSomebodyElseIsAConflict() {
        stubs.changeSource = _ -> new ChangeSourceUseCase.Outcome.ChangedByOther();

        assertThat(send(SOURCE).param("name", "New").param("version", "3")).hasStatus(409).bodyText()
                .contains("somebody else changed this source", "value=\"Staging EU\"");
    }

    @Test
    void aGeneratedSecretIsShownOnce() {
        var seen = new AtomicReference<AddSourceSecretUseCase.Command>();
        stubs.addSourceSecret = command -> {
            seen.set(command);
            return SampleData.secretAdded(command);
        };

        assertThat(send(SOURCE + "/secrets").param("how", "generate").param("secret", "").session(session))
                .hasStatus(303).hasRedirectedUrl(SOURCE + "/secrets/added");
        assertThat(seen.get().secret()).isEmpty();

        assertThat(open(SOURCE + "/secrets/added").session(session)).hasStatusOk().bodyText()
                .contains(SampleData.GENERATED, "only time it is shown", "Enter it in the Core");
        assertThat(open(SOURCE).session(session)).bodyText().doesNotContain(SampleData.GENERATED);
    }

    @Test
    void reloadingThePageOfANewSecretNeitherAddsNorShowsOne() {
        var added = new AtomicInteger();
        stubs.addSourceSecret = command -> {
            added.incrementAndGet();
            return SampleData.secretAdded(command);
        };
        assertThat(send(SOURCE + "/secrets").param("how", "generate").session(session)).hasStatus(303);
        assertThat(open(SOURCE + "/secrets/added").session(session)).hasStatusOk();

        assertThat(open(SOURCE + "/secrets/added").session(session)).hasStatus(303)
                .hasRedirectedUrl(SOURCE + "?secret-shown");

        assertThat(open(SOURCE + "?secret-shown=").session(session)).bodyText()
                .contains("The new secret is not shown again").doesNotContain(SampleData.GENERATED);
        assertThat(added).hasValue(1);
    }

    @Test
    void aNewSecretIsShownToWhoAddedItOnly() {
        assertThat(send(SOURCE + "/secrets").param("how", "generate").session(session)).hasStatus(303);

        assertThat(open(SOURCE + "/secrets/added").session(new MockHttpSession())).hasStatus(303);
        assertThat(open(SOURCE + "/secrets/added").session(session)).bodyText().contains(SampleData.GENERATED);
    }

    @Test
    void aPastedSecretIsNotSaidToBeNewToTheCore() {
        assertThat(send(SOURCE + "/secrets").param("how", "paste").param("secret", " of-the-core-1 ")
                .session(session)).hasStatus(303);

        assertThat(open(SOURCE + "/secrets/added").session(session)).bodyText()
                .contains(">of-the-core-1<", "The Core uses it already");
    }

    @Test
    void aSecretThatIsTooShortIsRefusedAndNotShown() {
        assertThat(send(SOURCE + "/secrets").param("how", "paste").param("secret", "short7!")).hasStatus(422)
                .bodyText().contains("a secret has 8 to 1,024 characters").doesNotContain("short7!");
    }

    @Test
    void oneSecretTooManyIsSaid() {
        stubs.addSourceSecret = _ -> {
            throw new IllegalArgumentException("a source has at most 10 secrets");
        };

        assertThat(send(SOURCE + "/secrets").param("how", "generate")).hasStatus(422).bodyText()
                .contains("as many secrets as it can have");
    }

    @Test
    void retiringASecretLeadsBack() {
        assertThat(send(SOURCE + "/secrets/0198c3f2-7a10-7000-8000-00000000004d/retire")).hasStatus(303)
                .hasRedirectedUrl(SOURCE + "?retired");
    }

    @Test
    void retentionShowsTimesTheOldestAndHolds() {
        assertThat(open("/admin/retention")).bodyText().contains(
                "All others", ">90 d<", "23 May 2026", ">400 d<", "17 Jul 2025", "identity.created", ">1,825 d<",
                "at least 30 d", "Case 17 at the Lagos court", "Staging EU");
    }

    @Test
    void settingARuleHandsItOver() {
        var seen = new AtomicReference<ChangeRetentionUseCase.Command>();
        stubs.changeRetention = command -> {
            seen.set(command);
            return new ChangeRetentionUseCase.Outcome.Changed();
        };

        assertThat(send("/admin/retention").param("name", " identity.created ").param("bodies", "7")
                .param("records", "60")).hasStatus(303).hasRedirectedUrl("/admin/retention?saved");

        assertThat(seen.get()).isEqualTo(new ChangeRetentionUseCase.Command(
                new EventName("identity.created"), new RetentionPeriods(Duration.ofDays(7), Duration.ofDays(60)),
                new Username("ada")));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 7, 60, the name of an event has", "x, 0, 60, both times are whole days",
        "x, 7, 3651, both times are whole days", "x, 7, -60, both times are whole days",
        "x, 61, 60, a body cannot be kept longer"})
    void aRuleThatMakesNoSenseIsRefusedAndKeepsWhatWasTyped(
            String name, String bodies, String records, String problem) {
        assertThat(send("/admin/retention").param("name", name).param("bodies", bodies).param("records", records))
                .hasStatus(422).bodyText().contains(problem, "value=\"" + bodies + "\"", "value=\"" + records + "\"");
    }

    @Test
    void aRuleThatIsShorterThanTheMemoryIsRefusedWithTheMemory() {
        stubs.changeRetention = _ -> new ChangeRetentionUseCase.Outcome.ShorterThanMemory(Duration.ofDays(30));

        assertThat(send("/admin/retention").param("name", "x").param("bodies", "7").param("records", "29"))
                .hasStatus(422).bodyText().contains("has to be kept for at least 30 d");
    }

    @Test
    void oneRuleTooManyIsRefused() {
        stubs.changeRetention = _ -> new ChangeRetentionUseCase.Outcome.TooMany();

        assertThat(send("/admin/retention").param("name", "x").param("bodies", "7").param("records", "60"))
                .hasStatus(422).bodyText().contains("as many rules as there can be");
    }

    @Test
    void droppingARuleLeadsBack() {
        assertThat(send("/admin/retention/drop").param("name", "identity.created")).hasStatus(303)
                .hasRedirectedUrl("/admin/retention?dropped");
        stubs.dropRetention = _ -> new DropRetentionUseCase.Outcome.Unknown();
        assertThat(send("/admin/retention/drop").param("name", "identity.created")).hasStatus(303)
                .hasRedirectedUrl("/admin/retention");
    }

    @Test
    void aSourceOnHoldSaysSoAndWhy() {
        assertThat(open(SOURCE)).bodyText().contains(
                "On hold: nothing of its events is removed", "Case 17 at the Lagos court", "End the hold …");
        assertThat(open("/admin/sources/" + SampleData.DEFAULT)).bodyText().contains("Not on hold", "Place a hold …");
    }

    @Test
    void aHoldIsPlacedWithAReasonOnly() {
        var seen = new AtomicReference<PlaceLegalHoldUseCase.Command>();
        stubs.placeLegalHold = command -> {
            seen.set(command);
            return new PlaceLegalHoldUseCase.Outcome.Placed();
        };
        var hold = "/admin/sources/" + SampleData.DEFAULT + "/hold";

        assertThat(open(hold)).bodyText().contains("Place the hold", "action=\"" + hold + "\"");
        assertThat(send(hold).param("why", "no")).hasStatus(422).bodyText().contains("the reason needs 3 to 500");
        assertThat(seen.get()).isNull();
        assertThat(send(hold).param("why", "A case")).hasStatus(303)
                .hasRedirectedUrl("/admin/sources/" + SampleData.DEFAULT + "?held");
        assertThat(seen.get()).isEqualTo(new PlaceLegalHoldUseCase.Command(
                SampleData.DEFAULT, new Username("ada"), new Reason("A case")));
    }

    @Test
    void aHoldIsEndedWithAReasonOnly() {
        assertThat(open(SOURCE + "/hold")).bodyText().contains("End the hold", "action=\"" + SOURCE + "/release\"");
        assertThat(send(SOURCE + "/release").param("why", "")).hasStatus(422);
        assertThat(send(SOURCE + "/release").param("why", "Case closed")).hasStatus(303)
                .hasRedirectedUrl(SOURCE + "?released");
    }

    @Test
    void asksTwiceBeforeASecretThatIsInUseGoes() {
        assertThat(open(RETIRE)).hasStatusOk().bodyText()
                .contains("2% of the deliveries", "in use within the last 21 days", "name=\"in-use\"");
    }

    @Test
    void asksOnceBeforeASecretThatIsQuietGoes() {
        stubs.viewSourceHealth = _ -> List.of(SampleData.vitals(SampleData.STAGING, List.of()));

        assertThat(open(RETIRE)).hasStatusOk().bodyText().contains("never used", "nobody will miss it")
                .doesNotContain("name=\"in-use\"");
    }

    @Test
    void keepsASecretInUseUntilItIsConfirmed() {
        var confirmed = new ArrayList<Boolean>();
        stubs.retireSourceSecret = command -> {
            confirmed.add(command.evenIfUsed());
            return command.evenIfUsed()
                    ? new RetireSourceSecretUseCase.Outcome.Retired()
                    : new RetireSourceSecretUseCase.Outcome.InUse(SampleData.NOW);
        };

        assertThat(send(RETIRE)).hasStatus(422).bodyText().contains("Not retired: the secret is in use");
        assertThat(send(RETIRE + "?in-use=true")).hasStatus(303).hasRedirectedUrl(SOURCE + "?retired");
        assertThat(confirmed).containsExactly(false, true);
    }

    @Test
    void asksNothingAboutASecretThatIsNotThere() {
        assertThat(open(SOURCE + "/secrets/nope/retire")).hasStatus(404);
        assertThat(open("/admin/sources/" + SampleData.DEFAULT + "/secrets/environment-1/retire")).hasStatus(404);
    }

    @Test
    void tellsHowASourceIsDoing() {
        assertThat(open(SOURCE)).hasStatusOk().bodyText().contains(
                "4,902 requests: 4,711 events, 182 duplicates, 9 refused", "Stale: 6", "cause=unknown-secret",
                "p50 20 ms", "640 ms behind ours on average", "−210 ms", "7 min behind on average", "1 dead",
                "2% of the deliveries of the last 30 days");
    }

    @Test
    void tellsHowSourcesAreDoingOnTheOverview() {
        assertThat(open("/admin")).hasStatusOk().bodyText().contains("4,902", "state=dead&amp;source=default");
    }

    @Test
    void showsAlarmsOnTheOverview() {
        assertThat(open("/admin")).hasStatusOk().bodyText().contains(
                "3 events are dead", "Staging EU is silent: its last delivery was 5 h ago", "no longer than 12 min",
                "41 requests were refused", "acknowledged by ada 4 min ago",
                "can be retired without further confirmation", "Events wait", "cleared",
                "/admin/alarms/0198c3f2-7a10-7000-8000-000000000191/acknowledge")
                .doesNotContain("/admin/alarms/0198c3f2-7a10-7000-8000-000000000193/acknowledge",
                        "/admin/alarms/0198c3f2-7a10-7000-8000-000000000195/acknowledge");
    }

    @Test
    void saysNothingOfAlarmsWhereThereAreNone() {
        stubs.browseAlarms = List::of;

        assertThat(open("/admin")).hasStatusOk().bodyText().doesNotContain("alarms-title");
    }

    @Test
    void acknowledgingAnAlarmLeadsBack() {
        var asked = new AtomicReference<AcknowledgeAlarmUseCase.Command>();
        stubs.acknowledgeAlarm = command -> {
            asked.set(command);
            return new AcknowledgeAlarmUseCase.Outcome.Acknowledged();
        };

        assertThat(send("/admin/alarms/0198c3f2-7a10-7000-8000-000000000191/acknowledge")).hasStatus(303)
                .hasRedirectedUrl("/admin");
        assertThat(asked.get().operator().value()).isEqualTo("ada");
        assertThat(asked.get().alarm()).hasToString("0198c3f2-7a10-7000-8000-000000000191");
    }

    @Test
    void acknowledgesNoAlarmThatIsNotThere() {
        stubs.acknowledgeAlarm = _ -> new AcknowledgeAlarmUseCase.Outcome.Unknown();

        assertThat(send("/admin/alarms/0198c3f2-7a10-7000-8000-000000000191/acknowledge")).hasStatus(404);
    }

    private MockMvcRequestBuilder open(String page) {
        return pages.get().uri(URI.create(page)).with(As.operator());
    }

    private MockMvcRequestBuilder send(String form) {
        return pages.post().uri(form).with(As.operator()).with(SecurityMockMvcRequestPostProcessors.csrf());
    }
}

package io.gatehouse.adapter.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.gatehouse.adapter.web.shared.PathIds;
import io.gatehouse.application.installation.view.InstallationDetail;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.kyc.port.in.ProposeDecisionUseCase;
import io.gatehouse.application.kyc.port.in.WhoReviewsUseCase;
import io.gatehouse.application.kyc.view.CaseDetail;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.BodyText;
import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.application.webhook.view.RefusalSummary;
import io.gatehouse.application.webhook.view.Replayable;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckId;
import io.gatehouse.domain.kyc.CheckKind;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchId;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.Proposal;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningService;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SecretId;

import static org.assertj.core.api.Assertions.assertThat;

/** What others sent is shown as text, whatever it holds. */
@PagesTest
class HostileValuesTest {
    private static final String HOSTILE = "\"'><script>alert(1)</script>{0}${7*7}";
    private static final String ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;{0}${7*7}";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Stubs stubs;

    @Autowired
    private KycStubs kyc;

    @BeforeEach
    void forget() {
        stubs.reset();
        kyc.reset();
    }

    @Test
    void escapesWhatAnEventHolds() {
        stubs.viewEvent = _ -> Optional.of(new EventDetail(
                SampleData.eventRow(1, Optional.of(new EventName(HOSTILE)), EventState.NO_HANDLER),
                new BodyHash("0".repeat(64)), List.of(new Header("x-" + HOSTILE, HOSTILE)), SampleData.NOW,
                new SecretId("environment-1"), List.of(),
                List.of(new Attempt(
                        1, SampleData.NOW, SampleData.NOW, AttemptOutcome.FAILED, Optional.of(HOSTILE), HOSTILE,
                        Optional.of(new Attempt.Replay(HOSTILE, HOSTILE)))),
                Replayable.NO_HANDLER, new BodyText.Masked(HOSTILE)));

        assertThat(pages.get().uri("/admin/events/" + SampleData.EVENT).with(As.viewer())).hasStatusOk().bodyText()
                .contains(ESCAPED).doesNotContain("<script>alert");
    }

    @Test
    void escapesWhatAnInstallationIsCalledAndStillOpensIt() {
        var id = new InstallationId("a/b\"><script>alert(1)</script>{0}${7*7}");
        stubs.viewInstallation = query -> query.installation().equals(id)
                ? Optional.of(new InstallationDetail(
                        new InstallationSummary(
                                id, new AppId("app"), new InstanceId("<b>"), Optional.empty(),
                                InstallationStatus.ACTIVE, Permissions.of(List.of("<i>")), Optional.empty(),
                                Optional.empty(), SampleData.NOW),
                        List.of()))
                : Optional.empty();
        var path = "/admin/installations/" + PathIds.write(id.value());

        assertThat(pages.get().uri(path).with(As.operator())).hasStatusOk().bodyText()
                .contains(ESCAPED, "&lt;b&gt;", "&lt;i&gt;", path + "/revoke").doesNotContain("<script>alert");
    }

    @Test
    void escapesWhatARefusedRequestHeld() {
        stubs.browseRefusals = _ -> new Page<>(
                List.of(new RefusalSummary(
                        new UUID(1, 2), SampleData.NOW, HOSTILE, new RefusalCause.UnknownSource(), HOSTILE, 1,
                        Optional.empty(), List.of(new Header("x", HOSTILE)))),
                Optional.empty(), Optional.empty());

        assertThat(pages.get().uri("/admin/refused").with(As.viewer())).hasStatusOk().bodyText()
                .contains(ESCAPED).doesNotContain("<script>alert");
    }

    @Test
    void escapesWhatIsTypedIntoFilters() {
        assertThat(pages.get().uri("/admin/events?q={q}&name={q}&instance={q}&source={q}&state={q}", HOSTILE, HOSTILE,
                HOSTILE, HOSTILE, HOSTILE).with(As.viewer())).hasStatusOk().bodyText()
                .contains("&lt;script&gt;", "The filter “Source” is left out").doesNotContain("<script>alert");
    }

    @Test
    void escapesWhatALedgerAListAndReviewersSayOnTheirCase() {
        var said = new Reason(HOSTILE);
        var judgement = new MatchState.Judgement(KycSampleData.BEN.id(), said, SampleData.NOW);
        var candidate = new Candidate(
                new Candidate.ListedEntry(HOSTILE, HOSTILE), ListedKind.PERSON, HOSTILE, List.of("x", HOSTILE),
                List.of(HOSTILE), List.of(HOSTILE), List.of(HOSTILE), new Score(900),
                List.of(new Candidate.Likeness(
                        Candidate.Aspect.NAME, HOSTILE, "<img src=x onerror=alert(1)>", new Score(900), HOSTILE)),
                "a".repeat(64));
        var proposal = new Proposal(KycSampleData.BEN.id(), ReasonCode.UNCLEAR, said, SampleData.NOW);
        var state = new CaseState.AwaitingChecker(
                KycSampleData.review(Optional.of(KycSampleData.BEN.id())), proposal, SampleData.NOW);
        var id = KycSampleData.CASE;
        var service = new ScreeningService("embedded");
        var texts = Stream.of(IdentityField.values())
                .collect(Collectors.toMap(field -> field, _ -> IdentityText.of(HOSTILE)));
        var detail = new CaseDetail(
                KycSampleData.detail(id, state, 1).kycCase(),
                Optional.of(new Subject(
                        KycSampleData.IDENTITY, IdentityType.INDIVIDUAL, texts, Optional.empty(),
                        Map.of(HOSTILE, HOSTILE), SampleData.NOW)),
                List.of(new Check(
                        new CheckId(new UUID(1, 2)), id, 1, CheckKind.LISTS, service, SampleData.NOW, SampleData.NOW,
                        new CheckOutcome.Unavailable(HOSTILE),
                        List.of(new ListVersion(HOSTILE, HOSTILE, "", Optional.empty())), Optional.empty())),
                List.of(new Match(
                        new MatchId(new UUID(1, 3)), id, 1, service, candidate,
                        new MatchState.Confirmed(judgement))),
                List.of(new TrailEntry(
                        1, new CaseEntry(
                                new UUID(1, 4), id, 1, SampleData.NOW,
                                new CaseActor.ByReviewer(KycSampleData.BEN.id(), HOSTILE), CaseEntry.CaseAction.NOTED,
                                Map.of("comment", HOSTILE, HOSTILE, HOSTILE)),
                        "0".repeat(32), "0".repeat(64), "1".repeat(64))),
                Map.of(KycSampleData.BEN.id(), HOSTILE));
        kyc.view = _ -> KycSampleData.shown(detail);

        assertThat(Portal.of(pages).open("/portal/cases/" + id)).hasStatusOk().bodyText()
                .contains(ESCAPED).doesNotContain("<script>alert", "<img");
    }

    @Test
    void escapesWhatReviewersAreCalledAndType() {
        var named = new Reviewer(
                KycSampleData.ADA.id(), SampleData.INSTANCE, HOSTILE, Reviewer.ReviewerRole.LEAD, true);
        kyc.whoReviews = _ -> new WhoReviewsUseCase.Outcome(Optional.of(named), List.of(named));
        kyc.reviewers = _ -> List.of(named);
        kyc.propose = _ -> new ProposeDecisionUseCase.Outcome.NotSignedIn();
        var portal = Portal.of(pages);

        assertThat(portal.open("/portal/who")).bodyText().contains(ESCAPED).doesNotContain("<script>alert");
        assertThat(portal.send("/portal/cases/" + KycSampleData.CASE + "/decide", "round", "1", "reason", "UNCLEAR",
                "comment", HOSTILE)).hasStatus(401).bodyText().contains(ESCAPED).doesNotContain("<script>alert");
        assertThat(portal.send("/portal/cases/" + KycSampleData.CASE + "/notes", "comment", HOSTILE.repeat(20)))
                .hasStatus(422).bodyText().contains(ESCAPED).doesNotContain("<script>alert");
        assertThat(portal.send("/portal/policy", "threshold", HOSTILE, "why", HOSTILE)).hasStatus(422).bodyText()
                .contains(ESCAPED).doesNotContain("<script>alert");
        assertThat(pages.get().uri("/admin/installations/" + SampleData.ACTIVE + "/reviewers").with(As.operator()))
                .bodyText().contains(ESCAPED).doesNotContain("<script>alert");
    }

    @Test
    void escapesWhatIsTypedToFindCases() {
        var portal = Portal.of(pages);
        for (var address : List.of("/portal/cases", "/portal/identities", "/portal/who")) {
            var answer = pages.get()
                    .uri(address + "?q={q}&id={q}&back={q}&cause={q}&tab={q}&state={q}", HOSTILE, HOSTILE,
                            HOSTILE, HOSTILE, HOSTILE, HOSTILE)
                    .cookie(new Cookie(Portal.COOKIE, portal.session())).exchange();

            assertThat(answer).hasStatusOk().bodyText().doesNotContain("<script>alert");
        }
        assertThat(pages.get().uri("/admin/cases?q={q}&instance={q}&cause={q}&tab={q}", HOSTILE, HOSTILE, HOSTILE,
                HOSTILE).with(As.viewer())).hasStatusOk().bodyText().contains(ESCAPED).doesNotContain("<script>alert");
    }
}

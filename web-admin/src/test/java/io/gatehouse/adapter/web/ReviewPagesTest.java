package io.gatehouse.adapter.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.gatehouse.application.kyc.port.in.AddNoteUseCase;
import io.gatehouse.application.kyc.port.in.BrowseCasesUseCase;
import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase;
import io.gatehouse.application.kyc.port.in.CheckDecisionUseCase;
import io.gatehouse.application.kyc.port.in.CheckNowUseCase;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase;
import io.gatehouse.application.kyc.port.in.ProposeDecisionUseCase;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase;
import io.gatehouse.application.kyc.port.in.WhoReviewsUseCase;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.FourEyes;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.portal.PortalToken;
import io.gatehouse.domain.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;

/** What reviewers see and send. */
@PagesTest
class ReviewPagesTest {
    private static final String CASE = "/portal/cases/" + KycSampleData.CASE;
    private static final String JUDGE = CASE + "/matches/" + KycSampleData.MATCH;

    private final MockMvcTester pages;
    private final Stubs stubs;
    private final KycStubs kyc;
    private final Portal portal;

    @Autowired
    ReviewPagesTest(MockMvcTester pages, Stubs stubs, KycStubs kyc) {
        this.pages = pages;
        this.stubs = stubs;
        this.kyc = kyc;
        portal = Portal.of(pages);
    }

    @BeforeEach
    void forget() {
        stubs.reset();
        kyc.reset();
    }

    static Stream<String> addresses() {
        return Stream.of("/portal/who", "/portal/cases", "/portal/cases/next", CASE, "/portal/identities",
                "/portal/policy");
    }

    static Stream<String> forms() {
        return Stream.of("/portal/who", "/portal/who/leave", CASE + "/decide", CASE + "/check", CASE + "/notes",
                CASE + "/evidence", JUDGE,
                "/portal/identities/check", "/portal/policy");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noPageOpensWithoutASession(String page) {
        assertThat(pages.get().uri(page)).hasStatus(401).bodyText().contains("The portal is not open");
        assertThat(new Portal(pages, "ended").open(page)).hasStatus(410).bodyText().contains("Your session has ended");
        assertThat(new Portal(pages, "revoked").open(page)).hasStatus(403);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFormIsTakenAfterTheSession(String form) {
        var gone = new Portal(pages, "session-token");
        var token = gone.token();
        stubs.visitPortal = _ -> new VisitPortalUseCase.Outcome.Gone();

        assertThat(gone.sendWith(token, form)).hasStatus(410).bodyText().contains("Your session has ended");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFormIsTakenWithoutTheTokenOfItsSession(String form) {
        var other = new Portal(pages, "other");
        stubs.visitPortal = _ -> SampleData.visit(new VisitPortalUseCase.Query(
                new PortalToken("session-token")));
        var token = other.token();
        stubs.reset();

        assertThat(portal.sendWith(token, form)).hasStatus(403);
        assertThat(portal.sendWith("", form)).hasStatus(403);
    }

    @Test
    void aFormOfABrowserThatLostItsCookieLeadsToWhatToDo() {
        assertThat(pages.post().uri(CASE + "/decide").param("_csrf", portal.token())).hasStatus(303)
                .hasHeader("Location", "/portal");
    }

    @Test
    void asksWhoTheReviewerIsAndLeadsOn() {
        var asked = new AtomicReference<SignInReviewerUseCase.Command>();
        kyc.signIn = command -> {
            asked.set(command);
            return KycSampleData.signIn(command);
        };

        assertThat(portal.open("/portal/who?back=" + CASE)).hasStatusOk().bodyText()
                .contains("Benedikt Ólafsson", CASE, "type=\"password\"").doesNotContain("Dora Lind");
        assertThat(portal.send("/portal/who", "reviewer", KycSampleData.ADA.id().toString(), "pin", KycSampleData.PIN,
                "back", CASE)).hasStatus(303).hasHeader("Location", CASE);
        assertThat(asked.get().session()).isEqualTo(SampleData.PORTAL_SESSION);
        assertThat(asked.get().instance()).isEqualTo(SampleData.INSTANCE);
        assertThat(asked.get().address()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/portal//evil", "/admin", "/portal/../admin",
        "x"})
    void leadsNowhereElse(String back) {
        assertThat(portal.send("/portal/who", "reviewer", KycSampleData.ADA.id().toString(), "pin", KycSampleData.PIN,
                "back", back)).hasStatus(303).hasHeader("Location", "/portal/cases");
    }

    @Test
    void saysThatAPinIsWrongWithoutShowingIt() {
        assertThat(portal.send("/portal/who", "reviewer", KycSampleData.BEN.id().toString(), "pin", "guess 1234"))
                .hasStatus(422).bodyText().contains("the PIN does not belong to this name", "checked")
                .doesNotContain("guess 1234");
    }

    @Test
    void saysHowLongToWaitAfterTooManyTries() {
        kyc.signIn = _ -> new SignInReviewerUseCase.Outcome.Throttled(SampleData.NOW.plus(Duration.ofMinutes(2)));

        assertThat(portal.send("/portal/who", "reviewer", KycSampleData.BEN.id().toString(), "pin", "guess 1234"))
                .hasStatus(429).hasHeader("Retry-After", "120").bodyText().contains("Wait 2 min");
    }

    @ParameterizedTest
    @CsvSource({"'', 493027", "no-id, 493027", "0198c3f2-7a10-7000-8000-000000000046, ''"})
    void asksForNameAndPin(String reviewer, String pin) {
        kyc.signIn = _ -> {
            throw new AssertionError("asked");
        };

        assertThat(portal.send("/portal/who", "reviewer", reviewer, "pin", pin)).hasStatus(422).bodyText()
                .contains("the name or the PIN is missing");
    }

    @Test
    void saysWhoKeepsTheListWhereNobodyIsListed() {
        kyc.whoReviews = _ -> new WhoReviewsUseCase.Outcome(Optional.empty(), List.of());

        assertThat(portal.open("/portal/who")).hasStatusOk().bodyText().contains(
                "Nobody is listed as a reviewer yet", "an operator adds you");
    }

    @Test
    void eachPageNamesTheReviewerAndLetsThemLeave() {
        var left = new AtomicReference<PortalSessionId>();
        kyc.signOut = left::set;

        assertThat(portal.open("/portal/cases")).bodyText().contains("Ada Obi", "/portal/who/leave");
        assertThat(portal.send("/portal/who/leave")).hasStatus(303).hasHeader("Location", "/portal/who");
        assertThat(left).hasValue(SampleData.PORTAL_SESSION);
    }

    @Test
    void theQueueIsFilteredByItsAddress() {
        var asked = new AtomicReference<BrowseCasesUseCase.Query>();
        kyc.browse = query -> {
            asked.set(query);
            return KycSampleData.cases(query);
        };
        var position = new Position(SampleData.NOW, KycSampleData.uuid(9));

        assertThat(portal.open("/portal/cases?tab=to-review&cause=listed&mine=yes&overdue=yes&q=idt_1&older="
                + position.text())).hasStatusOk();

        assertThat(asked.get()).isEqualTo(new BrowseCasesUseCase.Query(
                new CaseFilter(
                        Optional.of(SampleData.INSTANCE), Set.of(CaseState.Kind.IN_REVIEW),
                        Optional.of(ReviewCause.LISTED), Optional.of(KycSampleData.ADA.id()),
                        Optional.of(SampleData.NOW),
                        Optional.of("idt_1")),
                PageRequest.between(Optional.of(position.text()), Optional.empty())));
    }

    @Test
    void theQueueShowsFiltersAsChipsThatCanBeTakenAway() {
        assertThat(portal.open("/portal/cases?tab=decided&state=approved&cause=listed")).bodyText().contains(
                "href=\"/portal/cases?tab=decided&amp;cause=listed\"",
                "href=\"/portal/cases?tab=decided&amp;state=approved\"", "Clear filters");
    }

    @Test
    void theQueueShowsWhatIsLateAndHowManyThereAre() {
        assertThat(portal.open("/portal/cases")).bodyText().contains(
                KycSampleData.IDENTITY.value(), "late by 5 h", "3 · up to 0.94", ">14</span>", "Second look");
    }

    @ParameterizedTest
    @CsvSource({
        "to-review, Nothing to review", "second-look, Nothing waits for a second look", "checking, No check is running",
        "decided, Nothing is decided yet", "all, No case yet"})
    void anEmptyTabSaysWhatToDo(String tab, String title) {
        kyc.browse = _ -> new Page<>(List.of(), Optional.empty(), Optional.empty());

        assertThat(portal.open("/portal/cases?tab=" + tab)).bodyText().contains(title);
        assertThat(portal.open("/portal/cases?q=x&tab=" + tab)).bodyText().contains("Nothing matches")
                .doesNotContain(title);
    }

    @Test
    void theNextCaseIsOneStepAway() {
        assertThat(portal.open("/portal/cases/next")).hasStatus(303).hasHeader("Location", CASE);
        kyc.next = _ -> Optional.empty();
        assertThat(portal.open("/portal/cases/next")).hasStatus(303).hasHeader("Location", "/portal/cases?none=yes");
        assertThat(portal.open("/portal/cases?none=yes")).bodyText().contains("Nothing is left to review");
    }

    @Test
    void nobodySeesACaseBeforeTheySayWhoTheyAre() {
        kyc.view = _ -> new ViewCaseUseCase.Outcome.NotSignedIn();

        assertThat(portal.open(CASE)).hasStatus(303)
                .hasHeader("Location", "/portal/who?back=" + CASE.replace("/", "%2F"));
    }

    @Test
    void aCaseShowsSubjectAndCandidateSideBySide() {
        assertThat(portal.open(CASE)).hasStatusOk().bodyText().contains(
                "Abdel-Rahmán", "tokenized in the ledger", "Not stated:", "<mark>ABDEL</mark>", "<mark>RAHMAN</mark>",
                "14 years apart", "Youssef Abd al-Rahman; Yusuf A. Rahman", "late by 5 h", "with Ada Obi");
    }

    @Test
    void aCaseShowsChecksWithFreshnessAndFindingsInWords() {
        assertThat(portal.open(CASE)).bodyText().contains(
                "version 2026-08-19", "as of 1 d ago", "does not say how fresh it is", "Post code: is missing",
                "Not made: it did not answer within 10 s");
    }

    @Test
    void theHistoryShowsWhatWasAndWhatIs() {
        assertThat(portal.open(CASE)).bodyText().contains("A screened field has changed", "listed, implausible",
                "the installation was not granted the permission", "A vessel cannot be a person.")
                .containsPattern("cleared</span>\\s*<span class=\"hidden\">became</span>")
                .doesNotContain("f".repeat(64));
    }

    @Test
    void saysWhatIsMissingWhereFieldsAreTokens() {
        assertThat(portal.open("/portal/cases/" + KycSampleData.TOKENIZED)).hasStatusOk().bodyText().contains(
                "No name that can be read", "to search for a token would be to search for somebody else", "missing",
                "No candidate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"case_x", "case_0198c3f2-7a10-7000-8000-000000000fff", "x"})
    void anUnknownCaseIsNotFound(String id) {
        assertThat(portal.open("/portal/cases/" + id)).hasStatus(404);
    }

    @Test
    void takesAJudgement() {
        var asked = new AtomicReference<JudgeMatchUseCase.Command>();
        kyc.judge = command -> {
            asked.set(command);
            return new JudgeMatchUseCase.Outcome.Judged();
        };

        assertThat(portal.send(JUDGE, "judgement", "SOMEBODY_ELSE", "comment", "Another birth year"))
                .hasStatus(303).hasHeader("Location", CASE + "?done=judged");
        assertThat(asked).hasValue(new JudgeMatchUseCase.Command(
                KycSampleData.CASE, KycSampleData.MATCH, JudgeMatchUseCase.Judgement.SOMEBODY_ELSE,
                new Reason("Another birth year"), SampleData.INSTANCE, SampleData.PORTAL_SESSION));
        assertThat(portal.open(CASE + "?done=judged")).bodyText().contains("Saved. Judge the next candidate");
    }

    static Stream<Arguments> judgementsNotTaken() {
        return Stream.of(
                Arguments.of(new JudgeMatchUseCase.Outcome.AlreadyJudged(), 409, "somebody judged this candidate"),
                Arguments.of(new JudgeMatchUseCase.Outcome.NotInReview(), 409, "not in review any more"),
                Arguments.of(new JudgeMatchUseCase.Outcome.NotFound(), 404, "Not found"),
                Arguments.of(new JudgeMatchUseCase.Outcome.NotSignedIn(), 401, "Not sent, as nobody is signed in"));
    }

    @ParameterizedTest
    @MethodSource("judgementsNotTaken")
    void saysWhyAJudgementIsNotTaken(JudgeMatchUseCase.Outcome outcome, int status, String words) {
        kyc.judge = _ -> outcome;

        var answer = portal.send(JUDGE, "judgement", "THE_SUBJECT", "comment", "Typed with care");

        assertThat(answer).hasStatus(status);
        if (status != 404) {
            assertThat(answer).bodyText().contains(words, "Typed with care");
        }
    }

    @Test
    void asksForTheCommentAndKeepsTheChoice() {
        kyc.judge = _ -> {
            throw new AssertionError("asked");
        };

        assertThat(portal.send(JUDGE, "judgement", "THE_SUBJECT", "comment", " x ")).hasStatus(422).bodyText()
                .contains("the comment is missing or too long")
                .containsPattern("value=\"THE_SUBJECT\"[^>]*checked=\"checked\"");
        assertThat(portal.send(JUDGE, "comment", "Typed with care")).hasStatus(422).bodyText()
                .contains("not said whether this is the subject", "Typed with care");
    }

    @Test
    void takesADecision() {
        var asked = new AtomicReference<ProposeDecisionUseCase.Command>();
        kyc.propose = command -> {
            asked.set(command);
            return new ProposeDecisionUseCase.Outcome.Decided(CaseState.Kind.REJECTED);
        };

        assertThat(portal.send(CASE + "/decide", "round", "2", "reason", "TRUE_MATCH", "comment", "It is him"))
                .hasStatus(303).hasHeader("Location", CASE + "?done=decided");
        assertThat(asked).hasValue(new ProposeDecisionUseCase.Command(
                KycSampleData.CASE, 2, ReasonCode.TRUE_MATCH, new Reason("It is him"), SampleData.INSTANCE,
                SampleData.PORTAL_SESSION));
    }

    static Stream<Arguments> decisionsNotTaken() {
        return Stream.of(
                Arguments.of(new ProposeDecisionUseCase.Outcome.MatchesLeft(1), 409, "one candidate is not judged"),
                Arguments.of(new ProposeDecisionUseCase.Outcome.MatchesLeft(3), 409, "3 candidates are not judged"),
                Arguments.of(new ProposeDecisionUseCase.Outcome.MatchConfirmed(), 409, "Risk accepted"),
                Arguments.of(
                        new ProposeDecisionUseCase.Outcome.NotInReview(CaseState.Kind.APPROVED), 409,
                        "it is “approved” now"),
                Arguments.of(new ProposeDecisionUseCase.Outcome.NotSignedIn(), 401,
                        "Not sent, as nobody is signed in"));
    }

    @ParameterizedTest
    @MethodSource("decisionsNotTaken")
    void saysWhyADecisionIsNotTakenAndKeepsWhatWasTyped(
            ProposeDecisionUseCase.Outcome outcome, int status, String words) {
        kyc.propose = _ -> outcome;

        assertThat(portal.send(CASE + "/decide", "round", "2", "reason", "NO_TRUE_MATCH", "comment", "Typed with care"))
                .hasStatus(status).bodyText().contains(words, "Typed with care");
    }

    @Test
    void keepsTheChosenReason() {
        assertThat(portal.send(CASE + "/decide", "round", "2", "reason", "NO_TRUE_MATCH", "comment", "x"))
                .hasStatus(422).bodyText().containsPattern("value=\"NO_TRUE_MATCH\" selected=\"selected\"");
        assertThat(portal.send(CASE + "/decide", "round", "2", "reason", "no", "comment", "Typed with care"))
                .hasStatus(422).bodyText().contains("no reason is chosen", "Typed with care");
    }

    @Test
    void showsTypedWordsToCopyWhereTheFormIsGone() {
        kyc.propose = _ -> new ProposeDecisionUseCase.Outcome.NotInReview(CaseState.Kind.APPROVED);

        assertThat(portal.send("/portal/cases/" + KycSampleData.DECIDED + "/decide", "round", "1", "reason",
                "NO_TRUE_MATCH", "comment", "Typed with care")).hasStatus(409).bodyText()
                .contains("Not sent: the form is no longer there", "Typed with care", "agreed by Ada Obi");
    }

    @Test
    void aSecondReviewerAgreesOrSendsBack() {
        var waiting = "/portal/cases/" + KycSampleData.WAITING;
        var asked = new AtomicReference<CheckDecisionUseCase.Command>();
        kyc.check = command -> {
            asked.set(command);
            return new CheckDecisionUseCase.Outcome.SentBack();
        };

        assertThat(portal.open(waiting)).bodyText().contains("Proposed", "Born 14 years later", waiting + "/check");
        assertThat(portal.send(waiting + "/check", "round", "1", "answer", "SEND_BACK", "comment", "Look at the alias"))
                .hasStatus(303).hasHeader("Location", waiting + "?done=sent-back");
        assertThat(asked.get().answer()).isEqualTo(CheckDecisionUseCase.Answer.SEND_BACK);
        assertThat(asked.get().round()).isEqualTo(1);
    }

    @Test
    void nobodyIsAskedToAgreeWithThemselves() {
        assertThat(portal.open("/portal/cases/" + KycSampleData.OWN)).bodyText().contains("This is your own proposal")
                .doesNotContain("/check\" novalidate");
    }

    static Stream<Arguments> answersNotTaken() {
        return Stream.of(
                Arguments.of(new CheckDecisionUseCase.Outcome.OwnProposal(), 409, "the proposal is your own"),
                Arguments.of(
                        new CheckDecisionUseCase.Outcome.NotAwaiting(CaseState.Kind.IN_REVIEW), 409,
                        "it is “in review” now"),
                Arguments.of(new CheckDecisionUseCase.Outcome.NotSignedIn(), 401, "Not sent, as nobody is signed in"));
    }

    @ParameterizedTest
    @MethodSource("answersNotTaken")
    void saysWhyAnAnswerIsNotTakenAndKeepsWhatWasTyped(CheckDecisionUseCase.Outcome outcome, int status, String words) {
        kyc.check = _ -> outcome;

        assertThat(portal.send("/portal/cases/" + KycSampleData.WAITING + "/check", "round", "1", "answer", "AGREE",
                "comment", "Typed with care")).hasStatus(status).bodyText().contains(words, "Typed with care");
    }

    @Test
    void takesNotes() {
        assertThat(portal.send(CASE + "/notes", "comment", "Called the bank")).hasStatus(303)
                .hasHeader("Location", CASE + "?done=noted");
        assertThat(portal.send(CASE + "/notes", "comment", "")).hasStatus(422);
        kyc.note = _ -> AddNoteUseCase.Outcome.NOT_SIGNED_IN;
        assertThat(portal.send(CASE + "/notes", "comment", "Called the bank")).hasStatus(401).bodyText()
                .contains("Called the bank");
    }

    @Test
    void looksIdentitiesUpAndHasThemChecked() {
        assertThat(portal.open("/portal/identities?id=" + KycSampleData.IDENTITY)).hasStatusOk().bodyText()
                .contains("Abdel-Rahmán", "Check now", CASE);
        assertThat(portal.send("/portal/identities/check", "id", KycSampleData.IDENTITY.value())).hasStatus(303)
                .hasHeader("Location", CASE + "?done=queued");
        kyc.checkNow = _ -> new CheckNowUseCase.Outcome.NotSignedIn();
        assertThat(portal.send("/portal/identities/check", "id", "idt_1")).hasStatus(303)
                .hasHeader("Location", "/portal/who?back=%2Fportal%2Fidentities%3Fid%3Didt_1");
    }

    static Stream<Arguments> identitiesNotFound() {
        return Stream.of(
                Arguments.of(new LookUpIdentityUseCase.Outcome.NotFound(), "The ledger has no identity with this id"),
                Arguments.of(
                        new LookUpIdentityUseCase.Outcome.Unavailable("Blnk Cloud does not answer."),
                        "Not looked up: Blnk Cloud does not answer."));
    }

    @ParameterizedTest
    @MethodSource("identitiesNotFound")
    void saysWhyAnIdentityIsNotShown(LookUpIdentityUseCase.Outcome outcome, String words) {
        kyc.lookUp = _ -> outcome;

        assertThat(portal.open("/portal/identities?id=idt_1")).hasStatusOk().bodyText().contains(words);
    }

    @Test
    void everybodySeesThePolicyAndLeadsChangeIt() {
        var asked = new AtomicReference<ChangePolicyUseCase.Command>();
        kyc.changePolicy = command -> {
            asked.set(command);
            return new ChangePolicyUseCase.Outcome.Changed(new PolicyVersion(4));
        };

        assertThat(portal.open("/portal/policy")).bodyText().contains("version 3", "Put in force");
        assertThat(policy("92.5", "always by two")).hasStatus(303).hasHeader("Location", "/portal/policy?changed=yes");
        assertThat(asked.get().wanted()).isEqualTo(new Policy(
                new PolicyVersion(3), new Score(925), false, FourEyes.ALWAYS, Duration.ofHours(24), Duration.ofDays(90),
                Duration.ofDays(30), 3, true));
        kyc.whoReviews = _ -> new WhoReviewsUseCase.Outcome(Optional.of(KycSampleData.BEN), KycSampleData.REVIEWERS);
        assertThat(portal.open("/portal/policy")).bodyText().contains("Lead reviewers change the policy")
                .doesNotContain("Put in force");
    }

    static Stream<Arguments> policiesNotTaken() {
        return Stream.of(
                Arguments.of(new ChangePolicyUseCase.Outcome.Outdated(), 409, "somebody put another version in force"),
                Arguments.of(new ChangePolicyUseCase.Outcome.NotAllowed(), 403, "only lead reviewers"),
                Arguments.of(new ChangePolicyUseCase.Outcome.NotSignedIn(), 401, "Not sent, as nobody is signed in"));
    }

    @ParameterizedTest
    @MethodSource("policiesNotTaken")
    void saysWhyAPolicyIsNotChanged(ChangePolicyUseCase.Outcome outcome, int status, String words) {
        kyc.changePolicy = _ -> outcome;

        assertThat(policy("90", "Typed with care")).hasStatus(status).bodyText().contains(words, "Typed with care");
    }

    @ParameterizedTest
    @CsvSource({
        "x, a good reason, a figure is missing or is no number",
        "10, a good reason, the threshold must be at least 0.5",
        "90, x, the reason is missing"})
    void saysWhichFigureOfAPolicyIsWrong(String threshold, String why, String words) {
        kyc.changePolicy = _ -> {
            throw new AssertionError("asked");
        };

        assertThat(policy(threshold, why)).hasStatus(422).bodyText().contains(words);
    }

    private MvcTestResult policy(String threshold, String why) {
        return portal.send("/portal/policy", "version", "3", "threshold", threshold, "fourEyes", "ALWAYS",
                "reviewHours",
                "24", "validDays", "90", "dismissedDays", "30", "attempts", "3", "holdsTransactions", "yes", "why",
                why);
    }
}

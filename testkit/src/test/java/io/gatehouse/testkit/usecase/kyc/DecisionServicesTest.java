package io.gatehouse.testkit.usecase.kyc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.handler.ResultNoteHandler;
import io.gatehouse.application.kyc.port.in.CheckDecisionUseCase;
import io.gatehouse.application.kyc.port.in.CheckDecisionUseCase.Answer;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase.Judgement;
import io.gatehouse.application.kyc.port.in.ProposeDecisionUseCase;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.CaseState.Kind;
import io.gatehouse.domain.kyc.FourEyes;
import io.gatehouse.domain.kyc.MatchId;
import io.gatehouse.domain.kyc.MatchState;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.kyc.VerificationStatus;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.LedgerCall;
import io.gatehouse.domain.outbox.LedgerCall.ResultNote;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.CandidateBuilder.aCandidate;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.inReview;
import static io.gatehouse.testkit.kyc.PolicyBuilder.aPolicy;
import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

class DecisionServicesTest {

    private static final PortalSessionId NOBODY = new PortalSessionId(SequentialIds.number(999));

    private final KycSetting setting = new KycSetting();

    @BeforeEach
    void aCaseIsInReview() {
        setting.lists.find(aCandidate().build());
        setting.appears(aPerson().build());
        setting.screen();
        setting.dispatch();
    }

    @Test
    void takesTwoToApproveWhereSomebodyOnAListMayBeMeant() {
        dismiss(setting.mara);

        assertThat(propose(ReasonCode.NO_TRUE_MATCH, setting.mara))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.Proposed());
        assertThat(check(Answer.AGREE, setting.mara)).isEqualTo(new CheckDecisionUseCase.Outcome.OwnProposal());
        assertThat(check(Answer.AGREE, setting.chidi))
                .isEqualTo(new CheckDecisionUseCase.Outcome.Decided(Kind.APPROVED));
        setting.dispatch();

        assertThat(setting.theCase().state()).isInstanceOfSatisfying(CaseState.Approved.class, approved -> {
            assertThat(approved.decision().proposal().maker()).isEqualTo(setting.reviewer(setting.mara));
            assertThat(approved.decision().checker()).contains(setting.reviewer(setting.chidi));
        });
        assertThat(setting.cloud.verification(KycSetting.INSTANCE, KycSetting.ADA))
                .map(Verification::status).contains(VerificationStatus.APPROVED);
        assertThat(setting.cloud.alerts()).singleElement()
                .satisfies(alert -> assertThat(alert.status()).isEqualTo("RESOLVED"));
        assertThat(setting.history()).containsSubsequence(
                CaseAction.MATCH_DISMISSED, CaseAction.PROPOSED, CaseAction.DECIDED, CaseAction.RESULT_WRITTEN);
    }

    @Test
    void givesACaseBackToWhoeverDoesNotAgree() {
        dismiss(setting.mara);
        propose(ReasonCode.NO_TRUE_MATCH, setting.mara);

        assertThat(check(Answer.SEND_BACK, setting.chidi)).isEqualTo(new CheckDecisionUseCase.Outcome.SentBack());

        assertThat(setting.theCase().state()).isInstanceOfSatisfying(
                CaseState.InReview.class,
                review -> assertThat(review.assignee()).contains(setting.reviewer(setting.chidi)));
    }

    @Test
    void approvesNobodyWithMatchesThatNobodyHasJudged() {
        assertThat(propose(ReasonCode.NO_TRUE_MATCH, setting.mara))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.MatchesLeft(1));
        assertThat(propose(ReasonCode.RISK_ACCEPTED, setting.mara))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.MatchesLeft(1));
        assertThat(propose(ReasonCode.TRUE_MATCH, setting.mara))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.Proposed());
    }

    @Test
    void approvesWhoIsListedOnlyWithTheRiskAccepted() {
        judge(Judgement.THE_SUBJECT, setting.mara);

        assertThat(propose(ReasonCode.NO_TRUE_MATCH, setting.mara))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.MatchConfirmed());
        assertThat(propose(ReasonCode.RISK_ACCEPTED, setting.mara))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.Proposed());
    }

    @Test
    void asksForInformationAloneAndAtOnce() {
        assertThat(propose(ReasonCode.INCOMPLETE, setting.mara))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.Decided(Kind.MORE_INFORMATION));
    }

    @Test
    void letsTheSecondOfTwoKnowThatSomebodyWasQuicker() {
        propose(ReasonCode.TRUE_MATCH, setting.mara);

        assertThat(propose(ReasonCode.TRUE_MATCH, setting.chidi))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.NotInReview(Kind.AWAITING_CHECKER));
    }

    @Test
    void decidesNothingOnWhatWasKnownInAnEarlierRound() {
        setting.in(() -> {
            var kycCase = setting.cases.lock(setting.theCase().id()).orElseThrow();
            setting.queue.add(kycCase.id());
            return setting.cases.store(kycCase.reopen(OpenCause.CHANGED, setting.clock.instant()).orElseThrow());
        });
        setting.screen();

        assertThat(setting.proposing().propose(new ProposeDecisionUseCase.Command(
                setting.theCase().id(), 1, ReasonCode.TRUE_MATCH, KycSetting.BECAUSE, KycSetting.INSTANCE,
                setting.mara))).isEqualTo(new ProposeDecisionUseCase.Outcome.NotInReview(Kind.IN_REVIEW));
        assertThat(judge(setting.matches.all().getFirst().id(), Judgement.SOMEBODY_ELSE, setting.mara))
                .isEqualTo(new JudgeMatchUseCase.Outcome.NotInReview());
    }

    @Test
    void wantsToKnowWhoDecides() {
        assertThat(propose(ReasonCode.TRUE_MATCH, NOBODY))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.NotSignedIn());
        assertThat(check(Answer.AGREE, NOBODY)).isEqualTo(new CheckDecisionUseCase.Outcome.NotSignedIn());
        assertThat(judge(Judgement.SOMEBODY_ELSE, NOBODY)).isEqualTo(new JudgeMatchUseCase.Outcome.NotSignedIn());
    }

    @Test
    void knowsNoCaseOfAnotherInstance() {
        var other = aCase().numbered(77).inInstance("inst_2").in(inReview()).build();
        setting.in(() -> setting.cases.add(other));

        assertThat(setting.proposing().propose(new ProposeDecisionUseCase.Command(
                other.id(), 1, ReasonCode.TRUE_MATCH, KycSetting.BECAUSE, KycSetting.INSTANCE, setting.mara)))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.NotFound());
        assertThat(setting.checking().check(new CheckDecisionUseCase.Command(
                other.id(), 1, Answer.AGREE, KycSetting.BECAUSE, KycSetting.INSTANCE, setting.mara)))
                .isEqualTo(new CheckDecisionUseCase.Outcome.NotFound());
        assertThat(setting.proposing().propose(new ProposeDecisionUseCase.Command(
                other.id(), 1, ReasonCode.TRUE_MATCH, KycSetting.BECAUSE, new InstanceId("inst_2"), setting.mara)))
                .isEqualTo(new ProposeDecisionUseCase.Outcome.NotSignedIn());
    }

    @Test
    void writesAgainWhereAnOlderResultWasWrittenLast() {
        var kycCase = setting.theCase();
        var current = kycCase.verification().orElseThrow();
        var about = new LedgerCall.About(
                KycSetting.INSTALLATION, KycSetting.INSTANCE, Permissions.of(List.of("data:write")), kycCase.id(),
                KycSetting.ADA);
        var handler = new ResultNoteHandler(
                setting.cloud, setting.outbox, setting.cases, setting.trail, setting.ids, setting.clock);
        var older = new Verification(
                VerificationStatus.CLEARED, current.caseId(), current.decidedAt().minusSeconds(9), Optional.empty());

        setting.in(() -> {
            handler.settled(new ResultNote(new IdempotencyKey("a"), about, current), new CallOutcome.Made());
            return true;
        });
        assertThat(setting.outbox.waiting()).isEmpty();
        setting.in(() -> {
            handler.settled(new ResultNote(new IdempotencyKey("b"), about, older), new CallOutcome.Made());
            return true;
        });

        assertThat(setting.outbox.waiting()).singleElement().isInstanceOfSatisfying(
                ResultNote.class, note -> assertThat(note.verification()).isEqualTo(current));
    }

    @Test
    void judgesAMatchOnce() {
        assertThat(dismiss(setting.mara)).isEqualTo(new JudgeMatchUseCase.Outcome.Judged());
        assertThat(judge(Judgement.THE_SUBJECT, setting.chidi))
                .isEqualTo(new JudgeMatchUseCase.Outcome.AlreadyJudged());

        assertThat(setting.matches.all()).singleElement()
                .satisfies(match -> assertThat(match.state()).isInstanceOf(MatchState.FalsePositive.class));
        assertThat(setting.falsePositives.all()).hasSize(1);
    }

    @Test
    void settlesWhatIsHeldUnderThePolicyThatTheCaseCameUnder() {
        setting.policy(aPolicy().version(2).holdingTransactions().fourEyes(FourEyes.NEVER).build());
        reopenAndScreen();
        setting.policy(aPolicy().version(3).build());
        setting.cloud.hold(KycSetting.INSTANCE, KycSetting.ADA, new InflightTransaction(
                "txn_1", "100.10", "USD", "bln_1", "bln_2", setting.clock.instant(), Optional.empty()));
        setting.lists.find(aCandidate().build());

        propose(ReasonCode.TRUE_MATCH, setting.mara);
        setting.dispatch();

        assertThat(setting.history()).contains(CaseAction.TRANSACTION_SETTLED);
        assertThat(setting.trail.all()).filteredOn(entry -> entry.action() == CaseAction.TRANSACTION_SETTLED)
                .singleElement().satisfies(entry -> assertThat(entry.details())
                        .containsEntry("order", "void").containsEntry("transactions", "1"));
    }

    @Test
    void writesTheNewestResultLast() {
        dismiss(setting.mara);
        propose(ReasonCode.NO_TRUE_MATCH, setting.mara);
        check(Answer.AGREE, setting.chidi);
        reopenAndScreen();

        setting.dispatch();

        assertThat(setting.cloud.verification(KycSetting.INSTANCE, KycSetting.ADA))
                .isEqualTo(setting.theCase().verification());
    }

    private void reopenAndScreen() {
        setting.clock.advance(Duration.ofMinutes(1));
        setting.in(() -> {
            var kycCase = setting.cases.lock(setting.theCase().id()).orElseThrow();
            setting.queue.add(kycCase.id());
            return setting.cases.store(kycCase.reopen(OpenCause.ASKED, setting.clock.instant()).orElseThrow());
        });
        setting.screen();
    }

    private JudgeMatchUseCase.Outcome dismiss(PortalSessionId session) {
        return judge(Judgement.SOMEBODY_ELSE, session);
    }

    private JudgeMatchUseCase.Outcome judge(Judgement judgement, PortalSessionId session) {
        return judge(setting.matches.all().getLast().id(), judgement, session);
    }

    private JudgeMatchUseCase.Outcome judge(
            MatchId match, Judgement judgement, PortalSessionId session) {
        return setting.judging().judge(new JudgeMatchUseCase.Command(
                setting.theCase().id(), match, judgement, KycSetting.BECAUSE, KycSetting.INSTANCE, session));
    }

    private ProposeDecisionUseCase.Outcome propose(ReasonCode reason, PortalSessionId session) {
        return setting.proposing().propose(new ProposeDecisionUseCase.Command(
                setting.theCase().id(), setting.theCase().round(), reason, KycSetting.BECAUSE, KycSetting.INSTANCE,
                session));
    }

    private CheckDecisionUseCase.Outcome check(Answer answer, PortalSessionId session) {
        return setting.checking().check(new CheckDecisionUseCase.Command(
                setting.theCase().id(), setting.theCase().round(), answer, KycSetting.BECAUSE, KycSetting.INSTANCE,
                session));
    }
}

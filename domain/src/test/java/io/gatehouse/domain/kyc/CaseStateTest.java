package io.gatehouse.domain.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.gatehouse.domain.kyc.CaseState.AwaitingChecker;
import io.gatehouse.domain.kyc.CaseState.AwaitingChecker.Checked;
import io.gatehouse.domain.kyc.CaseState.InReview;
import io.gatehouse.domain.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CaseStateTest {

    private static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");
    private static final Policy POLICY = Policy.initial();
    private static final ReviewerId MAKER = new ReviewerId(new UUID(0, 1));
    private static final ReviewerId CHECKER = new ReviewerId(new UUID(0, 2));

    @Test
    void goesThroughTheChecksToReview() {
        var review = new CaseState.Open(OpenCause.ARRIVED, NOW).start(NOW.plusSeconds(1))
                .refer(Set.of(ReviewCause.LISTED), POLICY, NOW.plusSeconds(2));

        assertThat(review.dueAt()).isEqualTo(NOW.plusSeconds(2).plus(POLICY.timeForReview()));
        assertThat(review.needsFourEyes()).isTrue();
        assertThat(review.assignee()).isEmpty();
    }

    @Test
    void clearsForAsLongAsThePolicySays() {
        assertThat(new CaseState.Screening(OpenCause.ARRIVED, NOW).clear(POLICY, NOW).expiresAt())
                .contains(NOW.plus(POLICY.validity()));
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void isDecidedByOneWhereOneIsEnough(ReasonCode reason) {
        assertThat(review(false).propose(proposal(reason)).kind()).isEqualTo(switch (reason.verdict()) {
            case APPROVE -> CaseState.Kind.APPROVED;
            case REJECT -> CaseState.Kind.REJECTED;
            case ASK_FOR_INFORMATION -> CaseState.Kind.MORE_INFORMATION;
        });
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void waitsForASecondOneWhereTwoHaveToAgree(ReasonCode reason) {
        assertThat(review(true).propose(proposal(reason)).kind())
                .isEqualTo(reason.verdict() == Verdict.ASK_FOR_INFORMATION
                        ? CaseState.Kind.MORE_INFORMATION
                        : CaseState.Kind.AWAITING_CHECKER);
    }

    @Test
    void isDecidedWhenAnotherOneAgrees() {
        assertThat(awaiting().confirm(CHECKER, NOW)).isEqualTo(new Checked.Accepted(new CaseState.Approved(
                new Decision(
                        proposal(ReasonCode.NO_TRUE_MATCH), Optional.of(CHECKER), PolicyVersion.FIRST, NOW),
                Optional.of(NOW.plus(Duration.ofDays(30))))));
    }

    @Test
    void isNeverCheckedByWhoMadeIt() {
        assertThat(awaiting().confirm(MAKER, NOW)).isEqualTo(new Checked.OwnProposal());
        assertThat(awaiting().sendBack(MAKER)).isEqualTo(new Checked.OwnProposal());
        assertThatIllegalArgumentException().isThrownBy(() -> new Decision(
                proposal(ReasonCode.TRUE_MATCH), Optional.of(MAKER), PolicyVersion.FIRST, NOW));
    }

    @Test
    void goesBackToReviewInTheHandsOfWhoDoesNotAgree() {
        assertThat(awaiting().sendBack(CHECKER)).isEqualTo(new Checked.Accepted(review(true).assign(CHECKER)));
    }

    @Test
    void isWithdrawnByWhoMadeItOnly() {
        assertThat(awaiting().withdraw(CHECKER)).isEmpty();
        assertThat(awaiting().withdraw(MAKER)).contains(review(true).assign(MAKER));
    }

    @Test
    void hasACauseWhenItIsInReview() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InReview(
                Set.of(), PolicyVersion.FIRST, false, Duration.ofDays(1), NOW, NOW, Optional.empty()));
    }

    private static AwaitingChecker awaiting() {
        return (AwaitingChecker) review(true).propose(proposal(ReasonCode.NO_TRUE_MATCH));
    }

    private static InReview review(boolean needsFourEyes) {
        return new InReview(
                Set.of(ReviewCause.LISTED), PolicyVersion.FIRST, needsFourEyes, Duration.ofDays(30), NOW,
                NOW.plusSeconds(60), Optional.empty());
    }

    private static Proposal proposal(ReasonCode reason) {
        return new Proposal(MAKER, reason, new Reason("Seen in the passport"), NOW);
    }
}

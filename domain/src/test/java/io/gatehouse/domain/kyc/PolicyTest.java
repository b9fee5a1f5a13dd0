package io.gatehouse.domain.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.gatehouse.domain.kyc.CheckOutcome.SkipCause;
import io.gatehouse.domain.kyc.Finding.Severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PolicyTest {

    private static final Policy POLICY = Policy.initial();
    private static final CheckOutcome PASSED = new CheckOutcome.Passed();

    @Test
    void clearsWhereNothingSpeaksAgainst() {
        assertThat(assess(POLICY, 1, lists(PASSED))).isEqualTo(new Assessment.Clear());
        assertThat(assess(POLICY, 1, lists(new CheckOutcome.Listed(0, 3)))).isEqualTo(new Assessment.Clear());
        assertThat(assess(POLICY, 1, lists(PASSED), check(CheckKind.PLAUSIBILITY, found(Severity.NOTE))))
                .isEqualTo(new Assessment.Clear());
    }

    @Test
    void clearsNobodyWhoWasNotLookedUp() {
        assertThat(assess(POLICY, 1)).isEqualTo(refer(ReviewCause.NOT_SCREENED));
        assertThat(assess(POLICY, 1, check(CheckKind.PLAUSIBILITY, PASSED)))
                .isEqualTo(refer(ReviewCause.NOT_SCREENED));
    }

    @Test
    void asksAPersonForEachCause() {
        assertThat(assess(
                POLICY, 1, lists(new CheckOutcome.Listed(1, 0)),
                check(CheckKind.PLAUSIBILITY, found(Severity.REVIEW)),
                check(CheckKind.COUNTRY_RISK, found(Severity.REVIEW))))
                .isEqualTo(refer(ReviewCause.LISTED, ReviewCause.IMPLAUSIBLE, ReviewCause.COUNTRY));
        assertThat(assess(POLICY, 1, lists(new CheckOutcome.Skipped(SkipCause.TOKENIZED))))
                .isEqualTo(refer(ReviewCause.TOKENIZED));
        assertThat(assess(POLICY, 1, lists(new CheckOutcome.Skipped(SkipCause.NAMELESS))))
                .isEqualTo(refer(ReviewCause.NAMELESS));
    }

    @Test
    void asksAPersonAboutEveryoneWhereItIsWanted() {
        var careful = new Policy(
                PolicyVersion.FIRST, POLICY.threshold(), false, FourEyes.NEVER, POLICY.timeForReview(),
                POLICY.validity(), POLICY.falsePositiveValidity(), 5, false);

        assertThat(assess(careful, 1, lists(PASSED))).isEqualTo(refer(ReviewCause.POLICY));
        assertThat(assess(careful, 1, lists(new CheckOutcome.Listed(1, 0)))).isEqualTo(refer(ReviewCause.LISTED));
    }

    @Test
    void triesAgainUntilItHasTriedOftenEnough() {
        var away = lists(new CheckOutcome.Unavailable("it does not answer"));

        assertThat(assess(POLICY, POLICY.attempts() - 1, lists(PASSED), away)).isEqualTo(new Assessment.TryAgain());
        assertThat(assess(POLICY, POLICY.attempts(), lists(PASSED), away))
                .isEqualTo(refer(ReviewCause.NOT_SCREENED));
        assertThat(assess(POLICY, POLICY.attempts(), lists(new CheckOutcome.Listed(1, 0)), away))
                .isEqualTo(refer(ReviewCause.NOT_SCREENED, ReviewCause.LISTED));
    }

    @Test
    void wantsFourEyesWhereItSays() {
        assertThat(fourEyes(FourEyes.NEVER, ReviewCause.LISTED)).isFalse();
        assertThat(fourEyes(FourEyes.FOR_MATCHES, ReviewCause.LISTED)).isTrue();
        assertThat(fourEyes(FourEyes.FOR_MATCHES, ReviewCause.TOKENIZED)).isFalse();
        assertThat(fourEyes(FourEyes.ALWAYS, ReviewCause.TOKENIZED)).isTrue();
    }

    @Test
    void refusesFiguresThatMakeNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> policy(499, Duration.ofDays(1), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(500, Duration.ofMinutes(59), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(500, Duration.ofDays(4000), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(500, Duration.ofDays(1), 0));
        assertThatIllegalArgumentException().isThrownBy(() -> policy(500, Duration.ofDays(1), 21));
        assertThat(policy(500, Duration.ofHours(1), 20).attempts()).isEqualTo(20);
    }

    private static Policy policy(int threshold, Duration timeForReview, int attempts) {
        return new Policy(
                PolicyVersion.FIRST, new Score(threshold), true, FourEyes.NEVER, timeForReview, Duration.ofDays(1),
                Duration.ofDays(1), attempts, false);
    }

    private static boolean fourEyes(FourEyes when, ReviewCause cause) {
        return new Policy(
                PolicyVersion.FIRST, POLICY.threshold(), true, when, POLICY.timeForReview(), POLICY.validity(),
                POLICY.falsePositiveValidity(), 5, false).needsFourEyes(Set.of(cause));
    }

    private static Assessment assess(Policy policy, int tries, Check... checks) {
        return policy.assess(List.of(checks), tries);
    }

    private static Assessment refer(ReviewCause... causes) {
        return new Assessment.Refer(Set.copyOf(new ArrayList<>(List.of(causes))));
    }

    private static CheckOutcome found(Severity severity) {
        return new CheckOutcome.Found(List.of(new Finding("missing", Optional.of(IdentityField.COUNTRY), severity)));
    }

    private static Check lists(CheckOutcome outcome) {
        return check(CheckKind.LISTS, outcome);
    }

    private static Check check(CheckKind kind, CheckOutcome outcome) {
        return new Check(
                new CheckId(new UUID(0, 1)), new CaseId(new UUID(0, 2)), 1, kind, Check.GATEHOUSE, Instant.EPOCH,
                Instant.EPOCH, outcome, List.of(), Optional.empty());
    }
}

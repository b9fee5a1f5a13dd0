package io.gatehouse.domain.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;

class KycCaseTest {

    private static final Instant NOW = Instant.parse("2026-08-20T10:00:00Z");
    private static final KycCase OPEN = KycCase.opened(
            new CaseId(new UUID(7, 1)), new InstanceId("inst_1"), new IdentityId("idt_1"), OpenCause.ARRIVED, NOW);
    private static final SubjectFingerprint ONE = new SubjectFingerprint("1".repeat(64));
    private static final SubjectFingerprint OTHER = new SubjectFingerprint("2".repeat(64));

    static List<CaseState> statesBeyondOpen() {
        var review = new CaseState.InReview(
                Set.of(ReviewCause.LISTED), PolicyVersion.FIRST, false, Duration.ofDays(30), NOW, NOW,
                Optional.empty());
        var byTwo = new CaseState.InReview(
                Set.of(ReviewCause.LISTED), PolicyVersion.FIRST, true, Duration.ofDays(30), NOW, NOW,
                Optional.empty());
        return List.of(
                new CaseState.Screening(OpenCause.ARRIVED, NOW),
                new CaseState.Screening(OpenCause.ARRIVED, NOW).clear(Policy.initial(), NOW), review,
                byTwo.propose(proposal(ReasonCode.TRUE_MATCH)), review.propose(proposal(ReasonCode.NO_TRUE_MATCH)),
                review.propose(proposal(ReasonCode.TRUE_MATCH)), review.propose(proposal(ReasonCode.UNCLEAR)));
    }

    @ParameterizedTest
    @MethodSource("statesBeyondOpen")
    void opensAgainFromEveryStateButOpen(CaseState state) {
        assertThat(OPEN.with(state).reopen(OpenCause.CHANGED, NOW.plusSeconds(1))).hasValueSatisfying(reopened -> {
            assertThat(reopened.state()).isEqualTo(new CaseState.Open(OpenCause.CHANGED, NOW.plusSeconds(1)));
            assertThat(reopened.round()).isEqualTo(2);
        });
        assertThat(OPEN.reopen(OpenCause.CHANGED, NOW)).isEmpty();
    }

    @Test
    void tellsAStateForEachKindThatThereIs() {
        assertThat(Stream.concat(Stream.of(OPEN.state()), statesBeyondOpen().stream()).map(CaseState::kind))
                .containsExactlyInAnyOrder(CaseState.Kind.values());
    }

    @ParameterizedTest
    @MethodSource("statesBeyondOpen")
    void tellsTheLedgerWhereItStandsOnceTheChecksAreOver(CaseState state) {
        var expected = switch (state.kind()) {
            case OPEN, SCREENING -> Optional.<VerificationStatus>empty();
            case CLEARED -> Optional.of(VerificationStatus.CLEARED);
            case IN_REVIEW, AWAITING_CHECKER -> Optional.of(VerificationStatus.IN_REVIEW);
            case APPROVED -> Optional.of(VerificationStatus.APPROVED);
            case REJECTED -> Optional.of(VerificationStatus.REJECTED);
            case MORE_INFORMATION -> Optional.of(VerificationStatus.MORE_INFORMATION);
        };

        assertThat(OPEN.with(state).verification().map(Verification::status)).isEqualTo(expected);
        assertThat(OPEN.with(state).verification().map(Verification::caseId))
                .isEqualTo(expected.map(_ -> OPEN.id().toString()));
    }

    @Test
    void expiresWhenItsTimeIsOver() {
        var cleared = OPEN.with(new CaseState.Cleared(PolicyVersion.FIRST, NOW, Optional.of(NOW.plusSeconds(10))));

        assertThat(cleared.hasExpired(NOW.plusSeconds(9))).isFalse();
        assertThat(cleared.hasExpired(NOW.plusSeconds(10))).isTrue();
        assertThat(OPEN.hasExpired(NOW.plusSeconds(10))).isFalse();
    }

    @Test
    void seesAChangeOnlyOfWhatItHasSeen() {
        assertThat(OPEN.differs(ONE)).isFalse();
        assertThat(OPEN.screened(ONE).differs(ONE)).isFalse();
        assertThat(OPEN.screened(ONE).differs(OTHER)).isTrue();
    }

    @Test
    void isReadBackFromItsName() {
        assertThat(CaseId.parse(OPEN.id().toString())).contains(OPEN.id());
        assertThat(Stream.of("", "case_", "case_1", OPEN.id().value().toString(), OPEN.id() + " ",
                "CASE_" + new UUID(7, 1)))
                .allSatisfy(text -> assertThat(CaseId.parse(text)).isEmpty());
    }

    private static Proposal proposal(ReasonCode reason) {
        return new Proposal(new ReviewerId(new UUID(0, 1)), reason, new Reason("Seen in the passport"), NOW);
    }
}

package io.gatehouse.testkit.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.Decision;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.SubjectFingerprint;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.inReview;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.inReviewByTwo;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.proposal;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link Cases} promises. */
public abstract class CasesContract {

    private static final Instant NOW = MutableInstantSource.START;
    private static final CaseId ID = aCase().build().id();
    private static final InstanceId INSTANCE = new InstanceId("inst_1");
    private static final IdentityId IDENTITY = new IdentityId("idt_1");

    /** The cases under test; there are none. */
    protected abstract Cases cases();

    /** Their unit of work. */
    protected abstract UnitOfWork unitOfWork();

    /** One case in each state, and those states with and without all that is optional. */
    static List<CaseState> everyState() {
        var now = NOW.plusSeconds(7);
        var alone = new Decision(proposal(reviewer(1), ReasonCode.NO_TRUE_MATCH), Optional.empty(),
                new PolicyVersion(3), now);
        var byTwo = new Decision(proposal(reviewer(1), ReasonCode.TRUE_MATCH), Optional.of(reviewer(2)),
                new PolicyVersion(4), now);
        var asked = new Decision(proposal(reviewer(1), ReasonCode.INCOMPLETE), Optional.empty(),
                PolicyVersion.FIRST, now);
        return List.of(
                new CaseState.Open(OpenCause.LIST_CHANGED, now),
                new CaseState.Screening(OpenCause.ASKED, now),
                new CaseState.Cleared(new PolicyVersion(2), now, Optional.of(now.plusSeconds(9))),
                new CaseState.Cleared(new PolicyVersion(2), now, Optional.empty()),
                inReview(ReviewCause.values()),
                inReview(ReviewCause.TOKENIZED).assign(reviewer(1)),
                inReviewByTwo(),
                new CaseState.AwaitingChecker(
                        inReviewByTwo().assign(reviewer(1)), proposal(reviewer(1), ReasonCode.TRUE_MATCH), now),
                new CaseState.AwaitingChecker(inReviewByTwo(), proposal(reviewer(1), ReasonCode.RISK_ACCEPTED), now),
                new CaseState.Approved(alone, Optional.of(now.plus(Duration.ofDays(365)))),
                new CaseState.Approved(alone, Optional.empty()),
                new CaseState.Rejected(byTwo),
                new CaseState.MoreInformation(asked));
    }

    @Test
    void restoresEveryStateExactly() {
        var number = 0;
        for (var state : everyState()) {
            number++;
            var added = aCase().numbered(number).inRound(number).in(state)
                    .screened(new SubjectFingerprint("a".repeat(64))).build();
            assertThat(add(added)).isTrue();
            var stored = aCase().numbered(100 + number).build();
            assertThat(add(stored)).isTrue();
            change(stored.id(), known -> known.with(state));

            assertThat(find(added.id())).contains(versioned(added, 1));
            assertThat(find(stored.id())).contains(versioned(stored.with(state), 2));
        }
    }

    @Test
    void knowsNoCaseThatWasNeverAdded() {
        assertThat(find(ID)).isEmpty();
        assertThat(in(() -> cases().lock(ID))).isEmpty();
        assertThat(in(() -> cases().lock(INSTANCE, IDENTITY))).isEmpty();
    }

    @Test
    void findsACaseByItsIdentity() {
        add(aCase().build());
        add(aCase().numbered(2).build());

        assertThat(in(() -> cases().lock(INSTANCE, IDENTITY))).map(KycCase::id).contains(ID);
        assertThat(in(() -> cases().lock(new InstanceId("inst_2"), IDENTITY))).isEmpty();
    }

    @Test
    void keepsOneCaseForEachIdentityOfAnInstance() {
        assertThat(add(aCase().build())).isTrue();

        assertThat(add(aCase().withId(SequentialIds.number(2)).build())).isFalse();
        assertThat(add(aCase().withId(SequentialIds.number(3)).inInstance("inst_2").build())).isTrue();
        assertThat(find(new CaseId(SequentialIds.number(2)))).isEmpty();
    }

    @Test
    void makesOneCaseOfOneIdentityThatSeveralAddAtTheSameInstant() {
        var ids = new SequentialIds();

        assertThat(Race.of(8, () -> add(aCase().withId(ids.next()).build()))).containsOnlyOnce(true);
    }

    @Test
    void countsItsChanges() {
        add(aCase().build());

        var first = change(ID, known -> known.with(new CaseState.Screening(OpenCause.ARRIVED, NOW)));
        var second = change(ID, known -> known.screened(new SubjectFingerprint("b".repeat(64))));

        assertThat(first.version()).isEqualTo(2);
        assertThat(second.version()).isEqualTo(3);
        assertThat(find(ID)).contains(second);
    }

    @Test
    void refusesToStoreWhatWasChangedSinceItWasRead() {
        add(aCase().build());
        var old = find(ID).orElseThrow();
        change(ID, known -> known.with(new CaseState.Screening(OpenCause.ARRIVED, NOW)));

        assertThatIllegalStateException().isThrownBy(() -> in(() -> cases().store(old)))
                .withMessageContaining("changed since");
    }

    @Test
    void letsUnitsThatLockOneCaseGoOnOneAfterTheOther() {
        add(aCase().build());

        Race.of(8, () -> change(ID, known -> known.reopen(OpenCause.ASKED, NOW).orElse(known)
                .with(new CaseState.Screening(OpenCause.ASKED, NOW))));

        assertThat(find(ID)).hasValueSatisfying(known -> {
            assertThat(known.version()).isEqualTo(9);
            assertThat(known.round()).isEqualTo(8);
        });
    }

    @Test
    void readsACaseThatWasDecidedWhileItWaitedForTheLock() {
        add(aCase().in(inReview()).build());

        var decided = Race.of(6, () -> in(() -> {
            var known = cases().lock(ID).orElseThrow();
            return known.state() instanceof CaseState.InReview review
                    ? cases().store(known.with(review.propose(proposal(reviewer(1), ReasonCode.NO_TRUE_MATCH))))
                    : known;
        }));

        assertThat(decided).extracting(known -> known.state().kind()).containsOnly(CaseState.Kind.APPROVED);
    }

    @Test
    void decidesARoundOnce() {
        add(aCase().in(inReview()).build());
        change(ID, known -> known.with(inReview().propose(proposal(reviewer(1), ReasonCode.NO_TRUE_MATCH))));

        assertThatIllegalStateException().isThrownBy(() -> change(ID, known -> known.with(
                inReview().propose(proposal(reviewer(2), ReasonCode.TRUE_MATCH)))))
                .withMessageContaining("decided before");
    }

    @Test
    void storesADecidedCaseAgainWithTheSameDecision() {
        add(aCase().in(inReview()).build());
        var decided = change(ID, known -> known.with(
                inReview().propose(proposal(reviewer(1), ReasonCode.NO_TRUE_MATCH))));

        assertThat(change(ID, known -> known.screened(new SubjectFingerprint("b".repeat(64)))).state())
                .isEqualTo(decided.state());
    }

    @Test
    void decidesTheNextRoundAnew() {
        add(aCase().in(inReview()).build());
        change(ID, known -> known.with(inReview().propose(proposal(reviewer(1), ReasonCode.NO_TRUE_MATCH))));
        change(ID, known -> known.reopen(OpenCause.EXPIRED, NOW).orElseThrow());

        var next = change(ID, known -> known.with(inReview().propose(proposal(reviewer(2), ReasonCode.TRUE_MATCH))));

        assertThat(find(ID)).contains(next);
    }

    @Test
    void givesThoseThatHaveRunOutTheLongestAgoFirst() {
        var number = 0;
        for (var seconds : List.of(5, 3, 9)) {
            number++;
            add(aCase().numbered(number).in(new CaseState.Cleared(
                    PolicyVersion.FIRST, NOW, Optional.of(NOW.plusSeconds(seconds)))).build());
        }
        add(aCase().numbered(4).build());

        assertThat(in(() -> cases().expired(NOW.plusSeconds(5), 10))).extracting(CaseId::value)
                .containsExactly(SequentialIds.number(2), SequentialIds.number(1));
        assertThat(in(() -> cases().expired(NOW.plusSeconds(9), 1))).extracting(CaseId::value)
                .containsExactly(SequentialIds.number(2));
        assertThat(in(() -> cases().expired(NOW, 10))).isEmpty();
    }

    @Test
    void keepsNothingOfAUnitThatFailed() {
        assertThatThrownBy(() -> in(() -> {
            cases().add(aCase().build());
            throw new IllegalArgumentException("stop");
        })).isInstanceOf(IllegalArgumentException.class);

        assertThat(find(ID)).isEmpty();
    }

    @Test
    void addsNoCaseThatWasStoredBefore() {
        var stored = versioned(aCase().build(), 1);

        assertThatIllegalStateException().isThrownBy(() -> add(stored));
    }

    private static KycCase versioned(KycCase known, long version) {
        return new KycCase(
                known.id(), known.instance(), known.identity(), known.fingerprint(), known.state(), known.round(),
                known.openedAt(), version);
    }

    private boolean add(KycCase opened) {
        return in(() -> cases().add(opened));
    }

    private KycCase change(CaseId id, UnaryOperator<KycCase> change) {
        return in(() -> cases().store(change.apply(cases().lock(id).orElseThrow())));
    }

    private Optional<KycCase> find(CaseId id) {
        return unitOfWork().read(() -> cases().find(id));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().execute(work);
    }
}

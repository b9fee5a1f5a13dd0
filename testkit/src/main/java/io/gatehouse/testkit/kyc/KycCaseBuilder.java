package io.gatehouse.testkit.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.kyc.Proposal;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.SubjectFingerprint;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

/** A case with defaults for all that a test does not care about. Each call returns a builder of its own. */
public final class KycCaseBuilder {

    private final KycCase built;

    private KycCaseBuilder(KycCase built) {
        this.built = built;
    }

    /** Case number 1, of {@code idt_1} in {@code inst_1}, open because the identity arrived, never stored. */
    public static KycCaseBuilder aCase() {
        return new KycCaseBuilder(KycCase.opened(
                new CaseId(SequentialIds.number(1)), new InstanceId("inst_1"), new IdentityId("idt_1"),
                OpenCause.ARRIVED, MutableInstantSource.START));
    }

    /** In review for that cause, without four eyes, due in two days, at nobody's hands. */
    public static CaseState.InReview inReview(ReviewCause... causes) {
        return new CaseState.InReview(
                causes.length == 0 ? Set.of(ReviewCause.LISTED) : Set.of(causes), PolicyVersion.FIRST, false,
                Duration.ofDays(365), MutableInstantSource.START, MutableInstantSource.START.plus(Duration.ofDays(2)),
                Optional.empty());
    }

    /** The same review with four eyes wanted. */
    public static CaseState.InReview inReviewByTwo() {
        var review = inReview();
        return new CaseState.InReview(
                review.causes(), review.policy(), true, review.validity(), review.since(), review.dueAt(),
                review.assignee());
    }

    /** What that reviewer makes of a case, five minutes after its start. */
    public static Proposal proposal(ReviewerId maker, ReasonCode reason) {
        return new Proposal(
                maker, reason, new Reason("It says so in the passport"),
                MutableInstantSource.START.plus(Duration.ofMinutes(5)));
    }

    /** The reviewer of that number. */
    public static ReviewerId reviewer(int number) {
        return new ReviewerId(SequentialIds.number(900 + number));
    }

    /** A case that is opened under this id. */
    public KycCaseBuilder withId(UUID id) {
        return new KycCaseBuilder(new KycCase(
                new CaseId(id), built.instance(), built.identity(), built.fingerprint(), built.state(), built.round(),
                built.openedAt(), built.version()));
    }

    /** The case of that number: case and identity have it in their names. */
    public KycCaseBuilder numbered(int number) {
        return withId(SequentialIds.number(number)).ofIdentity("idt_" + number);
    }

    /** Of this identity. */
    public KycCaseBuilder ofIdentity(String identity) {
        return new KycCaseBuilder(new KycCase(
                built.id(), built.instance(), new IdentityId(identity), built.fingerprint(), built.state(),
                built.round(), built.openedAt(), built.version()));
    }

    /** In this instance. */
    public KycCaseBuilder inInstance(String instance) {
        return new KycCaseBuilder(new KycCase(
                built.id(), new InstanceId(instance), built.identity(), built.fingerprint(), built.state(),
                built.round(), built.openedAt(), built.version()));
    }

    /** In this state. */
    public KycCaseBuilder in(CaseState state) {
        return new KycCaseBuilder(built.with(state));
    }

    /** Of a subject that was screened as this. */
    public KycCaseBuilder screened(SubjectFingerprint fingerprint) {
        return new KycCaseBuilder(built.screened(fingerprint));
    }

    /** In this round. */
    public KycCaseBuilder inRound(int round) {
        return new KycCaseBuilder(new KycCase(
                built.id(), built.instance(), built.identity(), built.fingerprint(), built.state(), round,
                built.openedAt(), built.version()));
    }

    /** First opened then. */
    public KycCaseBuilder openedAt(Instant at) {
        return new KycCaseBuilder(new KycCase(
                built.id(), built.instance(), built.identity(), built.fingerprint(), built.state(), built.round(), at,
                built.version()));
    }

    /** The case. */
    public KycCase build() {
        return built;
    }
}

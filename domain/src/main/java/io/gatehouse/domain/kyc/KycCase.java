package io.gatehouse.domain.kyc;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.InstanceId;

/**
 * What is known and was decided of one identity of one instance. Immutable. There is one case for each, for as long as
 * there is anything to know: it opens, is settled, and opens again.
 *
 * @param fingerprint of what was screened of the subject in the last round; empty before the first
 * @param round       how often it was opened, from 1
 * @param version     number of changes stored so far; 0 for one that is not stored yet
 */
public record KycCase(
        CaseId id, InstanceId instance, IdentityId identity, Optional<SubjectFingerprint> fingerprint, CaseState state,
        int round, Instant openedAt, long version) {

    /** An identity that was never heard of. */
    public static KycCase opened(CaseId id, InstanceId instance, IdentityId identity, OpenCause cause, Instant now) {
        return new KycCase(
                id, instance, identity, Optional.empty(), new CaseState.Open(cause, now), 1, now, 0);
    }

    /** The same case elsewhere. */
    public KycCase with(CaseState next) {
        return new KycCase(id, instance, identity, fingerprint, next, round, openedAt, version);
    }

    /** The same case, of a subject of which this was screened. */
    public KycCase screened(SubjectFingerprint what) {
        return new KycCase(id, instance, identity, Optional.of(what), state, round, openedAt, version);
    }

    /**
     * The checks are made anew. Empty if that changes nothing, as they are still to be made; what a reviewer has proposed
     * and nobody has agreed to yet lapses, since it was about what was known before.
     */
    public Optional<KycCase> reopen(OpenCause cause, Instant now) {
        return switch (state) {
            case CaseState.Open _ -> Optional.empty();
            case CaseState.Screening _,CaseState.InReview _,CaseState.AwaitingChecker _,CaseState.Settled _ ->
                Optional.of(new KycCase(
                        id, instance, identity, fingerprint, new CaseState.Open(cause, now), round + 1, openedAt,
                        version));
        };
    }

    /** Whether what was screened is not what the subject is now. Before the first round nothing has changed. */
    public boolean differs(SubjectFingerprint now) {
        return fingerprint.filter(then -> !then.equals(now)).isPresent();
    }

    /** What the ledger is to be told; empty while the checks run, as nobody knows more than before. */
    public Optional<Verification> verification() {
        return switch (state) {
            case CaseState.Open _,CaseState.Screening _ -> Optional.empty();
            case CaseState.InReview review -> told(VerificationStatus.IN_REVIEW, review.since(), Optional.empty());
            case CaseState.AwaitingChecker awaiting ->
                told(VerificationStatus.IN_REVIEW, awaiting.review().since(), Optional.empty());
            case CaseState.Cleared cleared ->
                told(VerificationStatus.CLEARED, cleared.since(), cleared.expiresAt());
            case CaseState.Approved approved ->
                told(VerificationStatus.APPROVED, approved.since(), approved.expiresAt());
            case CaseState.Rejected rejected ->
                told(VerificationStatus.REJECTED, rejected.since(), Optional.empty());
            case CaseState.MoreInformation waiting ->
                told(VerificationStatus.MORE_INFORMATION, waiting.since(), Optional.empty());
        };
    }

    private Optional<Verification> told(VerificationStatus status, Instant at, Optional<Instant> expiresAt) {
        return Optional.of(new Verification(status, id.toString(), at, expiresAt));
    }

    /** Whether what was decided has run out. */
    public boolean hasExpired(Instant now) {
        return state instanceof CaseState.Settled settled
                && settled.expiresAt().filter(end -> !end.isAfter(now)).isPresent();
    }
}

package io.gatehouse.domain.kyc;

import java.time.Instant;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Candidate.ListedEntry;

/**
 * That an entry of a list is not about an identity. It is not shown again until the identity or the entry changes, or the
 * time is over.
 *
 * @param fingerprint what was screened of the subject when that was judged
 * @param contentHash of the entry as it was then
 */
public record FalsePositive(
        InstanceId instance, IdentityId identity, ListedEntry entry, SubjectFingerprint fingerprint, String contentHash,
        ReviewerId reviewer, Instant judgedAt, Instant expiresAt) {

    /** Whether the judgement still speaks of this candidate and this subject. */
    public boolean covers(Candidate candidate, SubjectFingerprint now, Instant time) {
        return entry.equals(candidate.entry()) && contentHash.equals(candidate.contentHash())
                && fingerprint.equals(now) && time.isBefore(expiresAt);
    }
}

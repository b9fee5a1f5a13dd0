package io.gatehouse.domain.kyc;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.shared.Identifiers;

/**
 * What Gatehouse writes about an identity into the ledger, under the one metadata key that is its own. It is always
 * written complete, as Blnk merges the top level of the metadata only.
 *
 * @param caseId    where the whole story is
 * @param decidedAt when it came to have that status
 * @param expiresAt until when it holds; empty if it does not end
 * @see <a href="https://docs.blnkfinance.com/identities/introduction">Blnk: identities</a>
 */
public record Verification(
        VerificationStatus status, String caseId, Instant decidedAt, Optional<Instant> expiresAt) {

    /** @throws IllegalArgumentException if the case id is no identifier */
    public Verification {
        Identifiers.require(caseId);
    }
}

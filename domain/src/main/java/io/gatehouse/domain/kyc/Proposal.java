package io.gatehouse.domain.kyc;

import java.time.Instant;

import io.gatehouse.domain.shared.Reason;

/**
 * What one reviewer makes of a case.
 *
 * @param maker   who
 * @param comment in their own words
 */
public record Proposal(ReviewerId maker, ReasonCode reason, Reason comment, Instant at) {

    /** What it comes to. */
    public Verdict verdict() {
        return reason.verdict();
    }
}

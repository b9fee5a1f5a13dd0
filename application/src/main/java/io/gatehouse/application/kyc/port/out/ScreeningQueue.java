package io.gatehouse.application.kyc.port.out;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import io.gatehouse.domain.kyc.CaseId;

/**
 * Cases that are to be checked. Several nodes share it: what one has claimed no other gets until it is settled or the
 * claim runs out, by the clock of the store. Used inside a unit of work.
 */
public interface ScreeningQueue {

    /**
     * Puts a case in, due at once. If it is in already it starts anew, and whoever has claimed it has lost it: what they
     * find is about what was known before.
     */
    void add(CaseId caseId);

    /** Takes cases that are due, the longest due first. */
    List<Claim> claim(String node, int most, Duration lease);

    /** Takes the case out. False if it was put in anew or given out again since; then what was found counts for nothing. */
    boolean complete(Claim claim);

    /** Puts the case back, to be claimed after the pause. False as above. */
    boolean putBack(Claim claim, Duration pause);

    /**
     * A case that a node has claimed.
     *
     * @param token tells the claims made at one time from all others
     * @param tries how often it was claimed since it was put in, this time included
     */
    record Claim(CaseId caseId, UUID token, int tries) {}
}

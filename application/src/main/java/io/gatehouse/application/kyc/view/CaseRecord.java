package io.gatehouse.application.kyc.view;

import java.time.Instant;
import java.util.List;

import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;

/**
 * What became of a case, for operators: no personal data of the subject, and none of what reviewers wrote about them.
 *
 * @param history of all rounds, newest first; at most 200 steps
 */
public record CaseRecord(CaseSummary summary, List<Step> history) {
    public CaseRecord {
        history = List.copyOf(history);
    }

    /**
     * A step without its details.
     *
     * @param hash of the entry in the chain
     */
    public record Step(long number, int round, Instant at, CaseActor actor, CaseAction action, String hash) {
        /** What is left of an entry when its details are taken away. */
        public static Step of(TrailEntry one) {
            var entry = one.entry();
            return new Step(one.number(), entry.round(), entry.at(), entry.actor(), entry.action(), one.hash());
        }
    }
}

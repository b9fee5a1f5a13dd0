package io.gatehouse.domain.kyc;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What happened to a case. Entries are only ever added.
 *
 * @param details by name: what it was about and what changed; may hold a reviewer's words, so it prints none of it
 */
public record CaseEntry(
        UUID id, CaseId caseId, int round, Instant at, CaseActor actor, CaseAction action,
        SortedMap<String, String> details) {

    public CaseEntry {
        details = new TreeMap<>(details);
    }

    /** The same from details in any order. */
    public CaseEntry(
            UUID id, CaseId caseId, int round, Instant at, CaseActor actor, CaseAction action,
            Map<String, String> details) {
        this(id, caseId, round, at, actor, action, new TreeMap<>(details));
    }

    /** In the order of their names; a copy. */
    @Override
    public SortedMap<String, String> details() {
        return new TreeMap<>(details);
    }

    /** What can happen to a case. */
    public enum CaseAction {
        OPENED,
        REOPENED,
        CHECKED,
        CHECKS_POSTPONED,
        CLEARED,
        REFERRED,
        ASSIGNED,
        MATCH_DISMISSED,
        MATCH_CONFIRMED,
        PROPOSED,
        SENT_BACK,
        WITHDRAWN,
        DECIDED,
        NOTED,
        FILE_ADDED,
        FILE_READ,
        REVEALED,
        RESULT_WRITTEN,
        RESULT_NOT_WRITTEN,
        ALERT_RAISED,
        ALERT_NOT_RAISED,
        TRANSACTION_SETTLED,
        TRANSACTION_NOT_SETTLED,
        EXPORTED
    }

    @Override
    public String toString() {
        return "CaseEntry[" + caseId + " " + action + "]";
    }
}

package io.gatehouse.application.kyc.port.out;

import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Match;
import io.gatehouse.domain.kyc.MatchId;

/** Entries of lists that may be about the subject of a case. Used inside a unit of work. */
public interface Matches {

    /** Adds one. */
    void add(Match match);

    /** The match of that name, locked until the unit ends. */
    Optional<Match> lock(MatchId id);

    /** Stores what was made of one that was locked in this unit. */
    void store(Match judged);

    /** All of a round, the most alike first. */
    List<Match> of(CaseId caseId, int round);
}

package io.gatehouse.domain.kyc;

/**
 * An entry of a list that may be about the subject of a case.
 *
 * @param round     of the case in which it was found
 * @param service   that found it
 * @param candidate the entry as it was then
 */
public record Match(
        MatchId id, CaseId caseId, int round, ScreeningService service, Candidate candidate, MatchState state) {

    /** The same match, judged. */
    public Match with(MatchState next) {
        return new Match(id, caseId, round, service, candidate, next);
    }
}

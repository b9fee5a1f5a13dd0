package io.gatehouse.domain.kyc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One run of one check. Kept as it was: a later run is another one.
 *
 * @param round    of the case
 * @param by       who made it: a screening service, or Gatehouse by itself
 * @param lists    that were searched
 * @param exchange what was asked and answered; empty where nobody was asked
 */
public record Check(
        CheckId id, CaseId caseId, int round, CheckKind kind, ScreeningService by, Instant startedAt, Instant endedAt,
        CheckOutcome outcome, List<ListVersion> lists, Optional<RawExchange> exchange) {

    /** What makes the checks that need no service. */
    public static final ScreeningService GATEHOUSE = new ScreeningService("gatehouse");

    public Check {
        lists = List.copyOf(lists);
    }
}

package io.gatehouse.application.kyc.view;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.application.shared.view.Position;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.ReviewCause;

/**
 * A case in a list. Names nobody but by their ids.
 *
 * @param causes     why it is in review; empty if it is not
 * @param matches    how many matches of this round nobody has judged
 * @param score      of the most alike of them in thousandths; 0 if there are none
 * @param assignee   the name of the reviewer who is at it
 * @param since      when it came to its state
 * @param dueAt      when it should be decided, if it is in review
 */
public record CaseSummary(
        CaseId id, InstanceId instance, IdentityId identity, CaseState.Kind state, Set<ReviewCause> causes, int round,
        int matches, int score, Optional<String> assignee, Instant openedAt, Instant since, Optional<Instant> dueAt) {

    public CaseSummary {
        causes = Set.copyOf(causes);
    }

    /** Where it stands in lists. */
    public Position position() {
        return new Position(openedAt, id.value());
    }
}

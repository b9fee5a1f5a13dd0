package io.gatehouse.application.kyc.view;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.ReviewerId;

/**
 * Which cases are wanted; all conditions hold together, an empty one does not count.
 *
 * @param states    any of these
 * @param cause     in review for that cause among others
 * @param assignee  in the hands of that reviewer
 * @param dueBefore in review, and due before then
 * @param search    the id of a case or of an identity, whole
 */
public record CaseFilter(
        Optional<InstanceId> instance, Set<CaseState.Kind> states, Optional<ReviewCause> cause,
        Optional<ReviewerId> assignee, Optional<Instant> dueBefore, Optional<String> search) {

    public CaseFilter {
        states = Set.copyOf(states);
        search = search.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Every case of an instance. */
    public static CaseFilter of(InstanceId instance) {
        return new CaseFilter(
                Optional.of(instance), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}

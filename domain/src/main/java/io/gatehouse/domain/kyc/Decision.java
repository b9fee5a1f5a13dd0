package io.gatehouse.domain.kyc;

import java.time.Instant;
import java.util.Optional;

/**
 * What was decided on a case, and by whom.
 *
 * @param proposal  what the first reviewer made of it
 * @param checker   who looked at it a second time and agreed, where the policy wants that; never the maker
 * @param policy    under which it was decided
 * @param at        when it came into force
 */
public record Decision(Proposal proposal, Optional<ReviewerId> checker, PolicyVersion policy, Instant at) {

    /** @throws IllegalArgumentException if somebody checks what they made */
    public Decision {
        if (checker.filter(proposal.maker()::equals).isPresent()) {
            throw new IllegalArgumentException("nobody checks their own decision");
        }
    }
}

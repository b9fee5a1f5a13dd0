package io.gatehouse.domain.kyc;

import java.util.Set;

/** What follows for a case from its checks. */
public sealed interface Assessment {

    /** Nothing speaks against the subject. */
    record Clear() implements Assessment {}

    /** A person has to look at it. */
    record Refer(Set<ReviewCause> causes) implements Assessment {

        public Refer {
            causes = Set.copyOf(causes);
        }
    }

    /** Not every check could be made; it is worth to try again before somebody is asked. */
    record TryAgain() implements Assessment {}
}

package io.gatehouse.domain.kyc;

import io.gatehouse.domain.installation.InstanceId;

/**
 * A person who decides on cases of one instance. Blnk Cloud does not say who opens the portal, so operators keep a list of
 * reviewers, and whoever decides says which of them they are and proves it.
 *
 * @param name     as colleagues know it; 2 to 80 characters
 * @param role     what they may do
 * @param isActive whether they may do it now
 */
public record Reviewer(ReviewerId id, InstanceId instance, String name, ReviewerRole role, boolean isActive) {

    private static final int SHORTEST_NAME = 2;
    private static final int LONGEST_NAME = 80;

    /** @throws IllegalArgumentException if the name is too short or too long */
    public Reviewer {
        name = name.strip();
        if (name.length() < SHORTEST_NAME || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("must be " + SHORTEST_NAME + " to " + LONGEST_NAME + " characters");
        }
    }

    /** What a reviewer may do. */
    public enum ReviewerRole {
        /** Decides on cases. */
        REVIEWER,
        /** Decides on cases, and sets the policy. */
        LEAD
    }
}

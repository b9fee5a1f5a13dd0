package io.gatehouse.domain.kyc;

import java.util.Set;

/**
 * What is required of an identity, and what of it can be true.
 *
 * @param requiredOfPeople        fields that a person must have
 * @param requiredOfOrganizations fields that an organization must have
 * @param birthDateRequired       whether a person must have a birth date
 * @param minimumAge              in whole years
 * @param maximumAge              in whole years
 */
public record PlausibilityRules(
        Set<IdentityField> requiredOfPeople, Set<IdentityField> requiredOfOrganizations, boolean birthDateRequired,
        int minimumAge, int maximumAge) {

    private static final int OLDEST = 150;

    /** @throws IllegalArgumentException if nobody could be of such an age, in words fit for a page */
    public PlausibilityRules {
        requiredOfPeople = Set.copyOf(requiredOfPeople);
        requiredOfOrganizations = Set.copyOf(requiredOfOrganizations);
        if (minimumAge < 0 || maximumAge > OLDEST || minimumAge >= maximumAge) {
            throw new IllegalArgumentException("ages go from 0 to " + OLDEST + ", the least first");
        }
    }

    /** What an instance starts with. */
    public static PlausibilityRules initial() {
        return new PlausibilityRules(
                Set.of(IdentityField.FIRST_NAME, IdentityField.LAST_NAME, IdentityField.COUNTRY),
                Set.of(IdentityField.ORGANIZATION_NAME, IdentityField.COUNTRY), true, 18, 120);
    }

    /** The fields that the subject must have. */
    public Set<IdentityField> requiredOf(Subject subject) {
        return subject.isPerson() ? requiredOfPeople : requiredOfOrganizations;
    }
}

package io.gatehouse.domain.kyc;

import java.util.Optional;

/**
 * Something about a subject that is missing or not as it should be. Says which field, never what stands in it.
 *
 * @param code  in short, the same for the same thing: lower-case letters and hyphens, such as {@code missing}
 * @param field which it is about; empty where it is about several
 */
public record Finding(String code, Optional<IdentityField> field, Severity severity) {

    /** @throws IllegalArgumentException if the code is written in another way */
    public Finding {
        if (!code.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("the code of a finding is lower-case letters and hyphens");
        }
    }

    /** How much it matters. */
    public enum Severity {
        /** Good to know. */
        NOTE,
        /** A person has to look at it. */
        REVIEW
    }
}

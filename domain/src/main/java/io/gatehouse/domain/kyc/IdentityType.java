package io.gatehouse.domain.kyc;

import java.util.Locale;

/** Whom an identity stands for. Blnk does not check what is written there, so it may be anything. */
public enum IdentityType {
    INDIVIDUAL,
    ORGANIZATION,
    /** It says neither. */
    UNSPECIFIED;

    /** What {@code identity_type} says. */
    public static IdentityType of(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "individual" -> INDIVIDUAL;
            case "organization", "organisation" -> ORGANIZATION;
            default -> UNSPECIFIED;
        };
    }
}

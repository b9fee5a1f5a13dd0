package io.gatehouse.domain.kyc;

/** What is checked. */
public enum CheckKind {
    /** Whether what is required is there and can be true. */
    PLAUSIBILITY,
    /** Which risk the countries carry. */
    COUNTRY_RISK,
    /** Whether a list names the subject. */
    LISTS
}

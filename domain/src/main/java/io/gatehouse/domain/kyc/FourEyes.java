package io.gatehouse.domain.kyc;

/** When two reviewers have to agree. */
public enum FourEyes {
    NEVER,
    /** Where somebody on a list may be meant. */
    FOR_MATCHES,
    ALWAYS
}

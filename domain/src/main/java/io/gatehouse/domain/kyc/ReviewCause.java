package io.gatehouse.domain.kyc;

/** Why a person has to look at a case. */
public enum ReviewCause {
    /** Somebody on a list may be meant. */
    LISTED,
    /** Something that is required is missing or cannot be true. */
    IMPLAUSIBLE,
    /** Fields that are needed are tokenized, so nobody was looked up. */
    TOKENIZED,
    /** No name is there to look for. */
    NAMELESS,
    /** A country of it carries a high risk, or is not known. */
    COUNTRY,
    /** Not every list could be searched. */
    NOT_SCREENED,
    /** The policy lets no case clear by itself. */
    POLICY
}

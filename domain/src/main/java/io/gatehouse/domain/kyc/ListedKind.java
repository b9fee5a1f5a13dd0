package io.gatehouse.domain.kyc;

/** What an entry of a list is about. */
public enum ListedKind {
    PERSON,
    ORGANIZATION,
    VESSEL,
    AIRCRAFT,
    /** The list does not say. */
    OTHER
}

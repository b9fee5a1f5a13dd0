package io.gatehouse.domain.operator;

/** What an operator may do. */
public enum Role {
    /** Sees everything that is not personal data. */
    VIEWER,
    /** May also reveal personal data, end sessions, revoke installations and manage sources. */
    OPERATOR
}

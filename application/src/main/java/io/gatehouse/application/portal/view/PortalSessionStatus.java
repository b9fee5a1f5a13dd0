package io.gatehouse.application.portal.view;

/** Where a portal session stands at the time it is looked at. */
public enum PortalSessionStatus {
    /** Launched, not entered yet. */
    LAUNCHED,
    OPEN,
    /** Ran out, entered or not. */
    EXPIRED,
    /** Closed by an operator or with the installation. */
    ENDED
}

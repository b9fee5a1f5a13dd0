package io.gatehouse.domain.audit;

/** What is worth an entry in the audit trail. */
public enum AuditAction {
    API_KEY_OPENED,
    EVENT_BODY_REVEALED,
    INSTALLATION_REVOKED,
    OPERATOR_CREATED,
    PORTAL_SESSIONS_ENDED,
    SIGNED_IN,
    SIGN_IN_REFUSED,
    SOURCE_CHANGED,
    SOURCE_CREATED,
    SOURCE_SECRET_ADDED,
    SOURCE_SECRET_RETIRED
}

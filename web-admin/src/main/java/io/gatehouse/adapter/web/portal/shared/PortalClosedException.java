package io.gatehouse.adapter.web.portal.shared;

/** The request came without an open session. Answered with the notice that says what to do. */
final class PortalClosedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final PortalNotice notice;

    /** Quotes nothing of the request. */
    PortalClosedException(PortalNotice notice) {
        super("the portal is not open", null, false, false);
        this.notice = notice;
    }

    PortalNotice notice() {
        return notice;
    }
}

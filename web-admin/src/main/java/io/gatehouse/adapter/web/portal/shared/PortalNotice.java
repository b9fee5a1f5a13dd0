package io.gatehouse.adapter.web.portal.shared;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** A portal that does not open: all of these tell the user to launch the app again from Blnk Cloud. */
public enum PortalNotice {
    /** No token, or one that nobody gave out. */
    UNKNOWN(HttpStatus.UNAUTHORIZED),
    /** The launch link was used before, or too late. */
    LINK_GONE(HttpStatus.GONE),
    /** The session ran out or was ended. */
    SESSION_GONE(HttpStatus.GONE),
    /** The installation has ended. */
    REVOKED(HttpStatus.FORBIDDEN);

    private static final String VIEW = "portal/notice";

    private final HttpStatus status;

    PortalNotice(HttpStatus status) {
        this.status = status;
    }

    /** The part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page, answered with its status. */
    public String show(HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("notice", this);
        return VIEW;
    }
}

package io.gatehouse.adapter.web.portal.session;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.util.WebUtils;

import io.gatehouse.adapter.web.portal.shared.PortalCookie;
import io.gatehouse.adapter.web.shared.FormExpiry;

/**
 * Answers a form that came without the token of the session. Where the cookie is gone too, the session has simply ended,
 * and the portal says so; else the form is of an earlier session, or somebody else's.
 */
final class PortalFormRefused implements AccessDeniedHandler {
    private final PortalCookie cookie;

    PortalFormRefused(PortalCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (WebUtils.getCookie(request, cookie.name()) == null) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, "/portal");
            return;
        }
        FormExpiry.mark(request);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}

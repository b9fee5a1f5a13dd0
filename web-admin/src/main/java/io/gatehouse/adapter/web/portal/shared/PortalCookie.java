package io.gatehouse.adapter.web.portal.shared;

import java.time.Duration;

import org.springframework.http.ResponseCookie;

import io.gatehouse.domain.portal.PortalToken;

/**
 * The cookie that holds the session token of the portal.
 *
 * <p>By https it is a third-party cookie inside Blnk Cloud's frame, hence {@code SameSite=None; Partitioned}. The prefix
 * {@code __Host-} keeps other hosts of the same domain from planting one; it asks for {@code Path=/}. By plain http, as
 * on localhost in development, browsers take none of that; there the frame is on the same site as the page around it
 * (ports do not tell sites apart), so {@code SameSite=Lax} serves.
 *
 * @param secure whether browsers come by https
 * @see <a href="https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/Set-Cookie">Set-Cookie</a>
 */
public record PortalCookie(boolean secure) {
    private static final String NAME = "gatehouse-portal";

    /** Its name; by https one that keeps other hosts from planting it. */
    public String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    /** The value of {@code Set-Cookie} for a session of that length. */
    public String write(PortalToken token, Duration lifetime) {
        var cookie = ResponseCookie.from(name(), token.value()).httpOnly(true).maxAge(lifetime);
        return secure
                ? cookie.path("/").secure(true).sameSite("None").partitioned(true).build().toString()
                : cookie.path("/portal").sameSite("Lax").build().toString();
    }
}

package io.gatehouse.adapter.web.portal.shared;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.util.WebUtils;

/**
 * Tokens in the portal's forms, so that other sites cannot send one in a reviewer's name: the cookie of the session goes
 * along with whatever they send, as it has to work inside of a frame.
 *
 * <p>A token is derived from the secret in the cookie, which no other site can read, so each session has its own, every
 * node knows it, and there is nothing to keep. The secret cannot be told from it.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html">OWASP
 *      on forged requests</a>
 */
public final class PortalFormTokens implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "gatehouse portal form".getBytes(StandardCharsets.UTF_8);

    private final PortalCookie cookie;

    PortalFormTokens(PortalCookie cookie) {
        this.cookie = cookie;
    }

    /** For a request without a session, one that no form is ever taken with. */
    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, PARAMETER, UUID.randomUUID().toString());
    }

    /** Keeps nothing. */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // It can be derived again.
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Cookie brought = WebUtils.getCookie(request, cookie.name());
        return BrowserToken.read(brought == null ? null : brought.getValue())
                .map(secret -> new DefaultCsrfToken(HEADER, PARAMETER, derive(secret.value())))
                .orElse(null);
    }

    private static String derive(String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(PURPOSE));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}

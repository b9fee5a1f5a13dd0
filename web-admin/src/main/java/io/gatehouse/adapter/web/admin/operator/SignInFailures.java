package io.gatehouse.adapter.web.admin.operator;

import java.io.IOException;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Leads back to the sign-in form. What to say there waits in the session, so that neither name nor outcome stand in an
 * address.
 */
final class SignInFailures implements AuthenticationFailureHandler {
    private static final String ATTRIBUTE = SignInFailures.class.getName();
    private static final int LONGEST_NAME = 64;
    private static final String RETRY_AFTER_SECONDS = "5";

    private final DefaultRedirectStrategy redirects = new DefaultRedirectStrategy();

    /** What the form says; {@code retryAfter} is in whole seconds, zero unless there were too many failures. */
    record Failure(String name, Duration retryAfter) implements Serializable {}

    /** The failure that the form has not told of yet. */
    static Optional<Failure> take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof Failure failure)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(failure);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var wait = failure instanceof SignInThrottledException throttled
                ? wholeSeconds(throttled.retryAfter())
                : Duration.ZERO;
        request.getSession().setAttribute(ATTRIBUTE, new Failure(name(request), wait));
        redirects.sendRedirect(request, response, "/admin/login?failed");
    }

    /** Rounded up, so that who waits as long as told is not too early. */
    private static Duration wholeSeconds(Duration wait) {
        return Duration.ofSeconds(wait.plusSeconds(1).minusNanos(1).toSeconds());
    }

    private static String name(HttpServletRequest request) {
        var name = request.getParameter("username");
        return name == null || name.length() > LONGEST_NAME ? "" : name;
    }
}

package io.gatehouse.adapter.web.admin.operator;

import java.time.Duration;

import org.springframework.security.core.AuthenticationException;

/** Too many failures; the password was not looked at. */
final class SignInThrottledException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    SignInThrottledException(Duration retryAfter) {
        super("too many failures");
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }
}

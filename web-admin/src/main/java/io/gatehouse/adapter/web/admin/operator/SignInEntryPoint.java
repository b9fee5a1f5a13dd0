package io.gatehouse.adapter.web.admin.operator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** Leads to the sign-in form, which says so where a session has run out. */
final class SignInEntryPoint extends LoginUrlAuthenticationEntryPoint {
    SignInEntryPoint(String form) {
        super(form);
        setFavorRelativeUris(true);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) {
        var ranOut = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return ranOut ? getLoginFormUrl() + "?ended" : getLoginFormUrl();
    }
}

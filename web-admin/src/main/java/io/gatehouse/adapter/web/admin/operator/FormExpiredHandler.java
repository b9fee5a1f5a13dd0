package io.gatehouse.adapter.web.admin.operator;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

import io.gatehouse.adapter.web.shared.FormExpiry;

/** Answers 403, and tells a form that has grown too old from an action that is not allowed. */
final class FormExpiredHandler implements AccessDeniedHandler {
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        if (failure instanceof CsrfException) {
            FormExpiry.mark(request);
        }
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
}

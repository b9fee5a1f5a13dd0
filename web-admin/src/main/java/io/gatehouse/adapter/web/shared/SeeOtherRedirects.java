package io.gatehouse.adapter.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.View;

/**
 * Makes each redirect of a page a 303 to a path without scheme and host. What was posted is never posted again, and a
 * proxy that ends TLS in front of Gatehouse cannot make it name the wrong scheme.
 */
final class SeeOtherRedirects implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
        return true;
    }
}

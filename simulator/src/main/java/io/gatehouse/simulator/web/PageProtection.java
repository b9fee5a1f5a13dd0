package io.gatehouse.simulator.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps other web pages from pressing the simulator's buttons, and its own pages from loading anything foreign.
 * Browsers say where a request comes from in {@code Sec-Fetch-Site}; programs leave it out and are let through.
 */
final class PageProtection implements HandlerInterceptor {

    static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        var site = request.getHeader("Sec-Fetch-Site");
        var foreign = site != null && !"same-origin".equals(site) && !"none".equals(site);
        if (foreign && !"GET".equals(request.getMethod())) {
            response.sendError(403, "Another site sent this form");
            return false;
        }
        return true;
    }
}

package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers what the container itself refuses on the routes of this module, such as an encoded slash, before any filter
 * sees the request. The usual error page would show the address, and with it the secret.
 */
final class EdgeErrorFilter implements Filter {

    private final Answers answers;

    EdgeErrorFilter(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && (address.startsWith("/api/") || address.startsWith("/webhooks/"))) {
            answers.problem((HttpServletResponse) response, Problem.ofStatus(status));
        } else {
            chain.doFilter(request, response);
        }
    }
}

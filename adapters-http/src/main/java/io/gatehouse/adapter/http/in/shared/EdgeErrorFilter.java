package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers what the container itself refuses on the routes of this module before any filter sees the request: the usual
 * error page would show the address, and with it the secret. Elsewhere it answers refusals to programs, which have no
 * use for a page.
 *
 * <p>The address of the error page is none that can be asked for: without an error to tell of, it would tell of one that
 * never was.
 */
final class EdgeErrorFilter implements Filter {

    /** Where the container sends errors for their page. */
    static final String ERROR_PAGE = "/error";

    private final Answers answers;

    EdgeErrorFilter(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && (isMachineRoute(address) || isRefusalForAProgram(status, (HttpServletRequest) request))) {
            answers.problem((HttpServletResponse) response, Problem.ofStatus(status));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isMachineRoute(String address) {
        return address.startsWith("/api/") || address.startsWith("/webhooks/");
    }

    private static boolean isRefusalForAProgram(int status, HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                && (accept == null || !accept.contains("text/html"));
    }
}

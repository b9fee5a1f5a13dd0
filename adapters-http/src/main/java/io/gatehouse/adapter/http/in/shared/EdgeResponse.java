package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** A response whose errors are problems. The container's error page would show the URI, and with it the secret. */
final class EdgeResponse extends HttpServletResponseWrapper {

    private final Answers answers;

    EdgeResponse(HttpServletResponse response, Answers answers) {
        super(response);
        this.answers = answers;
    }

    @Override
    public void sendError(int status) throws IOException {
        resetBuffer();
        answers.problem(this, problem(status));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }

    private static Problem problem(int status) {
        return switch (status) {
            case SC_NOT_FOUND -> Problem.notFound();
            case SC_METHOD_NOT_ALLOWED -> Problem.methodNotAllowed();
            case SC_SERVICE_UNAVAILABLE -> Problem.storeUnavailable();
            default -> status < SC_INTERNAL_SERVER_ERROR ? Problem.badRequest(status) : Problem.internalError();
        };
    }
}

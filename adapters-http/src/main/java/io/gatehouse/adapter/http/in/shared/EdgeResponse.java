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
        answers.problem(this, Problem.ofStatus(status));
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }
}

package io.gatehouse.app.development;

/** Something on this machine keeps Gatehouse from starting; the message says what, and what to do, in one line. */
final class DevelopmentProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DevelopmentProblem(String message) {
        super(message);
    }

    DevelopmentProblem(String message, Throwable cause) {
        super(message, cause);
    }
}

package io.gatehouse.adapter.http.in.shared;

/** The request cannot be put to a use case, for the reason that its problem gives. */
public final class UnacceptableRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** An exception that is answered with {@code problem}. It costs no stack trace: it tells of the sender, not of us. */
    public UnacceptableRequestException(Problem problem) {
        super(problem.slug(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}

package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;

/** The sender stopped in the middle of the body. */
final class BodyCutOffException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyCutOffException(IOException cause) {
        super("the body ended early", cause);
    }

    BodyCutOffException() {
        super("the body ended early");
    }
}

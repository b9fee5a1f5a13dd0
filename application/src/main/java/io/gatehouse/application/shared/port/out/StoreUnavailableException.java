package io.gatehouse.application.shared.port.out;

/** The store is away, too slow or too busy. Trying again later may work. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message names what was attempted, never data. */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}

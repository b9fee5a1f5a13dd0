package io.gatehouse.simulator.ledger;

/** Core's refusal of a call, with the status, code and message that Core would answer. */
public final class LedgerRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A refusal with Core's words. */
    public LedgerRefusal(int status, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** Core's error code, such as {@code IDT_NOT_FOUND}. */
    public String code() {
        return code;
    }

    /** The message, never null. */
    public String message() {
        return String.valueOf(getMessage());
    }
}

package io.gatehouse.adapter.persistence.shared;

/** What is stored does not open: the encryption keyset lacks its key, or it was altered, or it is another row's. */
public final class SealedUnderOtherKeyException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SealedUnderOtherKeyException(String purpose, Throwable cause) {
        super("what is stored as " + purpose + " does not open: the encryption keyset lacks its key, or it was altered",
                cause);
    }
}

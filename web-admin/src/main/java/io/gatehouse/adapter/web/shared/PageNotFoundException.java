package io.gatehouse.adapter.web.shared;

/** There is nothing at the address: an id that is unknown, or none at all. Answered with 404. */
public final class PageNotFoundException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Quotes nothing of the address. */
    public PageNotFoundException() {
        super("there is nothing at this address", null, false, false);
    }
}

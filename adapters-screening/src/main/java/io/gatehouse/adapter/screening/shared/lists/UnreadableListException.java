package io.gatehouse.adapter.screening.shared.lists;

/** Files do not hold the list that they should. The message says why in words fit for a page, and quotes no content. */
public final class UnreadableListException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    /** With what is wrong. */
    public UnreadableListException(String why) {
        super(why);
        this.why = why;
    }

    /** With what is wrong, and where it came from. */
    public UnreadableListException(String why, Throwable cause) {
        super(why, cause);
        this.why = why;
    }

    /** What is wrong. */
    public String why() {
        return why;
    }
}

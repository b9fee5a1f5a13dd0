package io.gatehouse.application.webhook.port.out;

/** A claim had run out and somebody else took over; what was done under it must not be kept. */
public final class ClaimLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** About so many claims. */
    public ClaimLostException(int lost) {
        super(lost + " claims have run out and were given to somebody else");
    }
}

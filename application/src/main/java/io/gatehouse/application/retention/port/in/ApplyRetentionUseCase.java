package io.gatehouse.application.retention.port.in;

/** Removes what is kept no longer: bodies first, then whole events. */
public interface ApplyRetentionUseCase {

    /**
     * Goes through one batch, in one short unit of work.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if the store is away
     */
    Outcome apply(Command command);

    /**
     * How much at a time.
     *
     * @param most events to go through at the most
     */
    record Command(int most) {}

    /** What was done. */
    sealed interface Outcome {

        /** Some events were gone through; there may be more. */
        record Swept(int bodies, int records) implements Outcome {}

        /** All that is over is gone. */
        record Done() implements Outcome {}

        /** Another node is at it. */
        record Elsewhere() implements Outcome {}
    }
}

package io.gatehouse.application.webhook.port.in;

/** Works on replays of many events. */
public interface AdvanceReplaysUseCase {

    /**
     * Takes the next step of a job, if one is due: puts some events into the queue, where they become new attempts. Safe
     * on several nodes at the same time.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if the store is away
     */
    Outcome advance();

    /** What was done. */
    sealed interface Outcome {

        /**
         * A job has taken a step.
         *
         * @param queued how many events were put into the queue
         */
        record Advanced(int queued) implements Outcome {}

        /** No job has a step to take yet. */
        record NothingDue() implements Outcome {}
    }
}

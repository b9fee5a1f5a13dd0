package io.gatehouse.simulator.core;

/** By which of Core's two channels something is sent; they differ in headers, body and judgement of the answer. */
public sealed interface Channel {

    /** The instance-wide webhook. */
    record GlobalWebhook(RetryPolicy retries) implements Channel {}

    /**
     * A transaction hook.
     *
     * @param type    before or after the transaction
     * @param shape   of the body
     * @param retries {@code retry_count} of the hook, 0 to 10
     */
    record TransactionHook(
            HookType type,
            HookShape shape,
            int retries) implements Channel {

        /** Refuses a retry count that Core would not store. */
        public TransactionHook {
            if (retries < 0 || retries > 10) {
                throw new IllegalArgumentException("retry_count is 0 to 10, not " + retries);
            }
        }
    }
}

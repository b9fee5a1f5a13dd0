package io.gatehouse.simulator.api;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Switches for how the APIs behave. Safe for use by several threads. */
public final class ApiBehaviour {

    private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 429);

    private Failure failure = new Failure(200, Duration.ZERO);
    private int failuresLeft;
    private boolean wrapsDetails;
    private int mergesToLose;
    private int answersToLose;

    /** A failure to answer with instead of serving a call. */
    record Failure(
            int status,
            Duration retryAfter) {}

    /**
     * Answers the next calls with an error instead of serving them.
     *
     * @param status     401, 403, 404, 429 or 500 to 599
     * @param times      how many calls; 0 ends it
     * @param retryAfter for the {@code Retry-After} header in whole seconds; none when zero
     */
    public synchronized void failNext(int status, int times, Duration retryAfter) {
        if ((!REFUSALS.contains(status) && (status < 500 || status > 599)) || times < 0 || retryAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "Failures are 401, 403, 404, 429 or 5xx, some times, with a wait that is not negative");
        }
        failure = new Failure(status, retryAfter);
        failuresLeft = times;
    }

    /** Calls that will still fail. */
    public synchronized int failuresLeft() {
        return failuresLeft;
    }

    /** Whether {@code GET /data/.../{id}} wraps the record in {@code data}; Blnk does not say which is right. */
    public synchronized void wrapDetails(boolean wrap) {
        wrapsDetails = wrap;
    }

    /**
     * The next metadata merges are answered as if they had taken place, and undone: what happens when somebody else reads
     * before and writes after, since Core merges without a lock.
     */
    public synchronized void loseNextMerges(int times) {
        mergesToLose = times;
    }

    synchronized boolean losesMerge() {
        return mergesToLose > 0 && mergesToLose-- > 0;
    }

    /** The next calls that write take place, but are answered 502: the answer got lost on its way. */
    public synchronized void loseNextAnswers(int times) {
        answersToLose = times;
    }

    synchronized boolean losesAnswer() {
        return answersToLose > 0 && answersToLose-- > 0;
    }

    synchronized boolean wrapsDetails() {
        return wrapsDetails;
    }

    synchronized Optional<Failure> nextFailure() {
        if (failuresLeft == 0) {
            return Optional.empty();
        }
        failuresLeft--;
        return Optional.of(failure);
    }
}

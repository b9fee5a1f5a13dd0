package io.gatehouse.application.outbox.port.in;

import java.time.Duration;

/** Makes calls that are to be made. */
public interface DispatchOutboxUseCase {

    /**
     * Takes some of the calls that are due and makes them, one after the other, outside of any unit of work. What does
     * not work is tried again later, and is dead when it did not for more than an hour or is refused.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if the store is away; what was claimed
     *                                                                           is given out again when its lease ends
     */
    Round dispatch(Command command);

    /**
     * How to go about it.
     *
     * @param node  who makes them, for operators to read
     * @param most  how many at the most
     * @param lease how long they are this node's own; longer than making all of them may take
     */
    record Command(String node, int most, Duration lease) {}

    /**
     * What was done.
     *
     * @param claimed how many calls were due and taken
     * @param dropped how many there was nobody to make to
     * @param lost    how many were given to somebody else meanwhile
     */
    record Round(int claimed, int made, int retried, int dead, int dropped, int lost) {

        /** Nothing yet. */
        public static Round of(int claimed) {
            return new Round(claimed, 0, 0, 0, 0, 0);
        }

        /** The sum of both. */
        public Round plus(Round other) {
            return new Round(
                    claimed + other.claimed, made + other.made, retried + other.retried, dead + other.dead,
                    dropped + other.dropped, lost + other.lost);
        }
    }
}

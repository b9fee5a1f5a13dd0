package io.gatehouse.application.webhook.port.in;

import java.time.Duration;

/** Handles events that wait. */
public interface WorkOffEventsUseCase {

    /**
     * Takes some of the events that are due and lets their handlers do their work. An event whose handler fails is tried
     * again later, as its handler's policy says, and is dead when that gives up.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if the store is away; what was claimed
     *                                                                           is given out again when its lease ends
     */
    Round workOff(Command command);

    /**
     * How to go about it.
     *
     * @param node  who handles them, for operators to read
     * @param most  how many at the most
     * @param lease how long they are this node's own; longer than handling them may take
     */
    record Command(String node, int most, Duration lease) {}

    /**
     * What was done.
     *
     * @param claimed how many events were due and taken; fewer than wanted means that no more were due
     * @param lost    how many were given to somebody else meanwhile
     */
    record Round(int claimed, int handled, int retried, int dead, int lost) {

        /** Nothing yet. */
        public static Round of(int claimed) {
            return new Round(claimed, 0, 0, 0, 0);
        }

        /** The sum of both. */
        public Round plus(Round other) {
            return new Round(
                    claimed + other.claimed, handled + other.handled, retried + other.retried, dead + other.dead,
                    lost + other.lost);
        }
    }
}

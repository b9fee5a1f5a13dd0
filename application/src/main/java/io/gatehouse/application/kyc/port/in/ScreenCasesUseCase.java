package io.gatehouse.application.kyc.port.in;

import java.time.Duration;

/** Checks cases that are open. */
public interface ScreenCasesUseCase {

    /**
     * Takes some of the cases that are due, reads their identities from the ledger, has them looked up, and decides what
     * follows.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if the store is away; what was claimed is
     *                                                                           given out again when its lease ends
     */
    Round screen(Command command);

    /**
     * How to go about it.
     *
     * @param node  who checks, for operators to read
     * @param lease how long the cases are this node's own; longer than checking all of them may take
     */
    record Command(String node, int most, Duration lease) {}

    /**
     * What was done.
     *
     * @param claimed   how many were due and taken
     * @param postponed could not be checked now and will be tried again
     * @param lost      were opened anew or given to somebody else meanwhile
     * @param dropped   have no installation or no identity any more
     */
    record Round(int claimed, int cleared, int referred, int postponed, int lost, int dropped) {

        /** Nothing yet. */
        public static Round of(int claimed) {
            return new Round(claimed, 0, 0, 0, 0, 0);
        }

        /** The sum of both. */
        public Round plus(Round other) {
            return new Round(
                    claimed + other.claimed, cleared + other.cleared, referred + other.referred,
                    postponed + other.postponed, lost + other.lost, dropped + other.dropped);
        }
    }
}

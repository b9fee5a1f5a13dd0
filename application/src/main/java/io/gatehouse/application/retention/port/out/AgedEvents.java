package io.gatehouse.application.retention.port.out;

import java.time.Instant;

import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.Sweep;

/**
 * Events whose time is over, and their removal. It goes in small batches, each a unit of work of its own, in the order of
 * time; what a batch has gone through is not gone through again, unless a rule or a hold has changed since.
 *
 * <p>Never removed is what belongs to a source on hold. Of an event that waits, is being handled or is tried again
 * nothing is removed, and of a dead one no body: it is put aside, and caught up with once it is settled. A batch waits
 * for nobody, neither for who uses an event at the moment nor for another node.
 */
public interface AgedEvents {

    /** Takes the turn until the unit of work ends; false if another node has it, or if rules or holds are changing. */
    boolean takeTurn();

    /**
     * Goes through the next events of the sweep and removes the part from those that may lose it. Needs the turn.
     *
     * @param now  what is written down as the time of it
     * @param most how many events to go through at the most
     */
    Batch sweep(Sweep sweep, Instant now, int most);

    /** Removes the part from events that were put aside and are settled by now. Needs the turn. */
    Batch catchUp(KeptPart part, Instant now, int most);

    /**
     * What a batch did.
     *
     * @param seen    how many events it went through; none if the sweep is at its end
     * @param removed how many of them lost the part
     */
    record Batch(int seen, int removed) {}
}

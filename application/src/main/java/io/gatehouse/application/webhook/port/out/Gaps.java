package io.gatehouse.application.webhook.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.ExpectedEvent;
import io.gatehouse.domain.webhook.Gap;
import io.gatehouse.domain.webhook.GapId;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.SourceId;

/** Records of ledgers whose events did not come, each once. Used inside a unit of work. */
public interface Gaps {

    /** Of the events, those that the source did not send and that nobody made in its place. */
    Set<ExpectedEvent> unheard(SourceId source, List<ExpectedEvent> expected);

    /** Adds those that are not known yet, whatever became of the known ones; returns how many. */
    int add(List<Gap> found);

    /** Those that are open, the one found first first. */
    List<Gap> open(int most);

    /** The gap of that id as it is now, without a lock. */
    Optional<Gap> find(GapId id);

    /** The gap of that id. No other unit that asks for it goes on until this one ends. */
    Optional<Gap> lock(GapId id);

    /** Ends a gap. {@code event} is what fills it. */
    void settle(GapId id, GapState state, Instant at, Optional<EventId> event);

    /** Ends the open gaps of a source whose events are here by now; returns how many. */
    int settleHeard(SourceId source, Instant at);
}

package io.gatehouse.testkit.retention;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

import io.gatehouse.application.retention.port.out.AgedEvents;
import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.Sweep;
import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.webhook.InMemoryEventInbox;

/**
 * Aged events in memory. It looks at all of them each time and so sees only those that may go; what is not settled is
 * put aside all the same, as a store does that cannot look at all.
 */
public final class InMemoryAgedEvents implements AgedEvents {

    private final InMemoryEventInbox inbox;
    private final InMemoryRetentionRules rules;
    private final InMemoryLegalHolds holds;
    private final InMemoryTable<Aside, Aside> aside;

    /** Those of that inbox. */
    public InMemoryAgedEvents(InMemoryUnitOfWork unitOfWork, InMemoryEventInbox inbox) {
        this.inbox = inbox;
        aside = unitOfWork.table();
        rules = new InMemoryRetentionRules(unitOfWork, this::startAnew);
        holds = new InMemoryLegalHolds(unitOfWork, this::startAnew);
    }

    /** The rules whose change makes sweeps start anew. */
    public InMemoryRetentionRules rules() {
        return rules;
    }

    /** The holds that keep events. */
    public InMemoryLegalHolds holds() {
        return holds;
    }

    private void startAnew() {
        aside.all().forEach(aside::remove);
    }

    @Override
    public boolean takeTurn() {
        return true;
    }

    @Override
    public Batch sweep(Sweep sweep, Instant now, int most) {
        var due = inbox.rows().stream()
                .filter(event -> event.receivedAt().isBefore(sweep.before()) && isIn(sweep.scope(), event.name()))
                .filter(event -> isThere(sweep.part(), event) && holds.find(event.source()).isEmpty())
                .filter(event -> aside.find(new Aside(sweep.part(), event.id())).isEmpty())
                .sorted(Comparator.comparing(ReceivedEvent::receivedAt).thenComparing(event -> event.id().value()))
                .limit(most).toList();
        var gone = due.stream().filter(event -> isSettled(sweep.part(), event.id())).toList();
        gone.forEach(event -> remove(sweep.part(), event.id(), now));
        due.stream().filter(event -> !gone.contains(event)).map(event -> new Aside(sweep.part(), event.id()))
                .forEach(left -> aside.put(left, left));
        return new Batch(due.size(), gone.size());
    }

    @Override
    public Batch catchUp(KeptPart part, Instant now, int most) {
        var settled = inbox.rows().stream()
                .filter(event -> aside.find(new Aside(part, event.id())).isPresent())
                .filter(event -> isSettled(part, event.id()) && holds.find(event.source()).isEmpty())
                .limit(most).toList();
        settled.forEach(event -> remove(part, event.id(), now));
        return new Batch(settled.size(), settled.size());
    }

    static boolean isIn(Scope scope, Optional<EventName> name) {
        return switch (scope) {
            case Scope.Usual(var except) -> name.filter(except::contains).isEmpty();
            case Scope.Named(var wanted) -> name.filter(wanted::equals).isPresent();
        };
    }

    private boolean isThere(KeptPart part, ReceivedEvent event) {
        return switch (part) {
            case BODY -> inbox.expungedAt(event.id()).isEmpty();
            case RECORD -> true;
        };
    }

    private boolean isSettled(KeptPart part, EventId event) {
        var unsettled = inbox.unsettled(event);
        return switch (part) {
            case BODY -> unsettled.isEmpty();
            case RECORD -> unsettled.filter(state -> state != EventState.DEAD).isEmpty();
        };
    }

    private void remove(KeptPart part, EventId event, Instant now) {
        aside.remove(new Aside(part, event));
        switch (part) {
            case BODY -> inbox.expunge(event, now);
            case RECORD -> {
                aside.remove(new Aside(KeptPart.BODY, event));
                inbox.remove(event);
            }
        }
    }

    private record Aside(KeptPart part, EventId event) {}
}

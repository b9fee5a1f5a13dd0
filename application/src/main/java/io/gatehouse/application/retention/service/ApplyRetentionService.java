package io.gatehouse.application.retention.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase;
import io.gatehouse.application.retention.port.out.AgedEvents;
import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.retention.KeptPart;
import io.gatehouse.domain.retention.RetentionPolicy;

/**
 * Applies the rules as they are at each batch: the first sweep that is not at its end goes on, and when all are, what was
 * put aside is looked at again.
 */
public final class ApplyRetentionService implements ApplyRetentionUseCase {

    private final UnitOfWork unitOfWork;
    private final AgedEvents events;
    private final RetentionRules rules;
    private final RetentionPolicy usual;
    private final InstantSource clock;

    /** @param usual what holds where no rule says otherwise */
    public ApplyRetentionService(
            UnitOfWork unitOfWork, AgedEvents events, RetentionRules rules, RetentionPolicy usual,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.events = events;
        this.rules = rules;
        this.usual = usual;
        this.clock = clock;
    }

    @Override
    public Outcome apply(Command command) {
        return unitOfWork.execute(() -> {
            if (!events.takeTurn()) {
                return new Outcome.Elsewhere();
            }
            var now = clock.instant();
            return Stream.concat(sweeps(now, command.most()), leftovers(now, command.most()))
                    .map(Supplier::get).flatMap(Optional::stream).findFirst().orElseGet(Outcome.Done::new);
        });
    }

    private Stream<Supplier<Optional<Outcome>>> sweeps(Instant now, int most) {
        return usual.with(rules.all()).sweeps(now).stream()
                .map(sweep -> () -> outcome(sweep.part(), events.sweep(sweep, now, most)));
    }

    private Stream<Supplier<Optional<Outcome>>> leftovers(Instant now, int most) {
        return Arrays.stream(KeptPart.values()).map(part -> () -> outcome(part, events.catchUp(part, now, most)));
    }

    private static Optional<Outcome> outcome(KeptPart part, AgedEvents.Batch batch) {
        return batch.seen() == 0 ? Optional.empty() : Optional.of(switch (part) {
            case BODY -> new Outcome.Swept(batch.removed(), 0);
            case RECORD -> new Outcome.Swept(0, batch.removed());
        });
    }
}

package io.gatehouse.application.webhook.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Ledger;
import io.gatehouse.application.ledger.port.out.LedgerCloud.RecordPage;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.application.webhook.view.SweepTarget;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.webhook.ExpectedEvent;
import io.gatehouse.domain.webhook.Gap;
import io.gatehouse.domain.webhook.GapId;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.SweepOutcome;

/**
 * One comparison of a ledger with what it sent. A collection is read in spans of time that hold a bounded number of
 * records each, since pages come in no order that could be relied on; what a span yields is kept before the next one is
 * read. Used by one thread.
 */
final class LedgerSweep {

    /** A record shows in the ledger a little after the time it says it was created at, and clocks differ. */
    static final Duration OVERLAP = Duration.ofMinutes(15);
    /** Events are remembered for longer; what was forgotten would look as if it had never come. */
    static final Duration FURTHEST_BACK = Duration.ofDays(28);
    static final int MOST_IN_A_SPAN = 5_000;
    static final Duration BUDGET = Duration.ofMinutes(4);

    private final UnitOfWork unitOfWork;
    private final Gaps gaps;
    private final Sweeps sweeps;
    private final Ids ids;
    private final InstantSource clock;
    private final Ledger ledger;
    private final SweepTarget target;
    private final Instant startedAt;
    private int records;
    private int unreadable;
    private int found;

    LedgerSweep(Store store, InstantSource clock, Ledger ledger, SweepTarget target) {
        this.unitOfWork = store.unitOfWork();
        this.gaps = store.gaps();
        this.sweeps = store.sweeps();
        this.ids = store.ids();
        this.clock = clock;
        this.ledger = ledger;
        this.target = target;
        this.startedAt = clock.instant();
    }

    /** What it writes to. */
    record Store(UnitOfWork unitOfWork, Gaps gaps, Sweeps sweeps, Ids ids) {}

    /** How far it came: all of it, a part, or up to a call that failed. */
    private sealed interface Progress {

        record Done() implements Progress {}

        record OutOfTime() implements Progress {}

        record Stopped(Failure failure) implements Progress {}
    }

    /** What it came to, with why it stopped if a call failed. */
    record Report(SweepResult result, Optional<Failure> failure) {}

    /** Compares all that was created until then. */
    Report run(Instant until) {
        unitOfWork.execute(() -> gaps.settleHeard(target.source(), startedAt));
        for (var collection : LedgerCollection.values()) {
            var progress = compare(collection, until);
            switch (progress) {
                case Progress.Done _ -> {
                    // On to the next collection.
                }
                case Progress.OutOfTime _ -> {
                    return new Report(result(SweepOutcome.UNFINISHED, ""), Optional.empty());
                }
                case Progress.Stopped(var failure) -> {
                    return new Report(
                            result(LedgerFailures.outcome(failure), LedgerFailures.detail(failure)),
                            Optional.of(failure));
                }
            }
        }
        return new Report(result(SweepOutcome.COMPLETE, ""), Optional.empty());
    }

    private SweepResult result(SweepOutcome outcome, String detail) {
        return new SweepResult(outcome, detail, records, unreadable, found);
    }

    private Progress compare(LedgerCollection collection, Instant until) {
        var from = start(collection);
        while (from.isBefore(until)) {
            if (clock.instant().isAfter(startedAt.plus(BUDGET))) {
                return new Progress.OutOfTime();
            }
            var end = until;
            var first = ledger.created(collection, from, end, 1);
            while (isTooMuch(first) && Duration.between(from, end).toSeconds() > 1) {
                end = from.plus(Duration.between(from, end).dividedBy(2));
                first = ledger.created(collection, from, end, 1);
            }
            var failure = compareSpan(collection, new Span(from, end), first);
            if (failure.isPresent()) {
                return new Progress.Stopped(failure.get());
            }
            advance(collection, end);
            from = end;
        }
        return new Progress.Done();
    }

    private Instant start(LedgerCollection collection) {
        var remembered = startedAt.minus(FURTHEST_BACK);
        return Stream.of(
                Optional.ofNullable(target.swept().get(collection)).map(time -> time.minus(OVERLAP)).orElse(remembered),
                remembered, target.createdAt())
                .max(Comparator.naturalOrder()).orElseThrow().truncatedTo(ChronoUnit.MICROS);
    }

    /** A time from which and until which, both included. */
    private record Span(Instant from, Instant until) {}

    private static boolean isTooMuch(Answer<RecordPage> answer) {
        return switch (answer) {
            case Answer.Given<RecordPage>(var page) -> page.total() > MOST_IN_A_SPAN;
            case Answer.Failed<RecordPage> _ -> false;
        };
    }

    private Optional<Failure> compareSpan(LedgerCollection collection, Span span, Answer<RecordPage> first) {
        var answer = first;
        var read = 0L;
        for (var number = 1;; number++) {
            switch (answer) {
                case Answer.Failed<RecordPage>(var failure) -> {
                    return Optional.of(failure);
                }
                case Answer.Given<RecordPage>(var page) -> {
                    compare(page.records());
                    unreadable += page.unreadable();
                    read += page.records().size() + page.unreadable();
                    if (page.isEmpty() || read >= page.total()) {
                        return Optional.empty();
                    }
                }
            }
            answer = ledger.created(collection, span.from(), span.until(), number + 1);
        }
    }

    private void compare(List<LedgerRecord> page) {
        records += page.size();
        found += unitOfWork.execute(() -> {
            var expected = page.stream().flatMap(told -> ExpectedEvent.of(told).stream()).toList();
            var unheard = gaps.unheard(target.source(), expected);
            return gaps.add(page.stream()
                    .flatMap(told -> ExpectedEvent.of(told).filter(unheard::contains).map(event -> gap(told, event))
                            .stream())
                    .toList());
        });
    }

    private Gap gap(LedgerRecord told, ExpectedEvent event) {
        return new Gap(
                new GapId(ids.next()), target.source(), target.instance(), told.collection(), event, told.createdAt(),
                startedAt, GapState.OPEN);
    }

    private void advance(LedgerCollection collection, Instant until) {
        unitOfWork.execute(() -> {
            sweeps.advance(target.source(), collection, until);
            return until;
        });
    }
}

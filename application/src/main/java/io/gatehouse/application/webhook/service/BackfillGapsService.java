package io.gatehouse.application.webhook.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Ledger;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Opening;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.BackfillGapsUseCase;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.Gap;
import io.gatehouse.domain.webhook.GapState;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SweepOutcome;

/**
 * Makes events of records. The event is stored before its gap ends: if it comes to nothing in between, the gap stays open
 * and the next try, or the next sweep, finds the event there.
 */
public final class BackfillGapsService implements BackfillGapsUseCase {

    private static final int MOST = 200;
    private static final Duration BUDGET = Duration.ofSeconds(10);

    private final UnitOfWork unitOfWork;
    private final Gaps gaps;
    private final Sweeps sweeps;
    private final LedgerCloud cloud;
    private final EventInbox inbox;
    private final ReceivedEvents events;
    private final GapRecords records;
    private final InstantSource clock;

    /** @param handlers tell which events wait to be handled, and which have no handler */
    public BackfillGapsService(
            UnitOfWork unitOfWork, Gaps gaps, Sweeps sweeps, LedgerCloud cloud, EventInbox inbox, PayloadReader reader,
            Collection<? extends EventHandler> handlers, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.gaps = gaps;
        this.sweeps = sweeps;
        this.cloud = cloud;
        this.inbox = inbox;
        this.events = new ReceivedEvents(reader, new EventHandlers(handlers));
        this.records = new GapRecords(gaps, auditTrail, ids);
        this.clock = clock;
    }

    /** The ledger behind a source, or why it cannot be read. */
    private sealed interface Access {

        record Open(Ledger ledger) implements Access {}

        record Closed(SweepOutcome why) implements Access {}
    }

    @Override
    public Outcome backfill(Command command) {
        var wanted = unitOfWork.read(() -> wanted(command.which()));
        var until = clock.instant().plus(BUDGET);
        var round = new Round(command.operator());
        for (var gap : wanted) {
            if (clock.instant().isAfter(until)) {
                break;
            }
            round.backfill(gap);
        }
        var left = unitOfWork.read(() -> wanted(command.which())).size();
        return new Outcome(round.backfilled, round.arrived, round.gone, left, round.problem);
    }

    private List<Gap> wanted(Which which) {
        return switch (which) {
            case Which.All _ -> gaps.open(MOST);
            case Which.One(var id) -> gaps.find(id).filter(gap -> gap.state() == GapState.OPEN).stream().toList();
        };
    }

    /** What is done on one word of an operator; each ledger is opened once for it. */
    private final class Round {

        private final Username operator;
        private final Map<SourceId, Access> ledgers = new HashMap<>();
        private int backfilled;
        private int arrived;
        private int gone;
        private Optional<SweepOutcome> problem = Optional.empty();

        Round(Username operator) {
            this.operator = operator;
        }

        void backfill(Gap gap) {
            var access = ledgers.computeIfAbsent(gap.source(), this::open);
            switch (access) {
                case Access.Closed(var why) -> problem = Optional.of(why);
                case Access.Open(var ledger) -> backfill(gap, ledger.find(gap.collection(), gap.expected().resource()));
            }
        }

        private void backfill(Gap gap, Answer<LedgerRecord> answer) {
            switch (answer) {
                case Answer.Given<LedgerRecord>(var told) -> store(gap, told);
                case Answer.Failed<LedgerRecord>(Failure.NotFound _) -> {
                    settle(gap, GapState.DISMISSED, Optional.empty(), "the record is no longer in the ledger");
                    gone++;
                }
                case Answer.Failed<LedgerRecord>(var failure) -> {
                    var why = LedgerFailures.outcome(failure);
                    problem = Optional.of(why);
                    // The next call would fail like this one.
                    ledgers.put(gap.source(), new Access.Closed(why));
                }
            }
        }

        private void store(Gap gap, LedgerRecord told) {
            var now = clock.instant();
            var event = events.of(
                    new ReceivedEvents.Origin(gap.source(), Optional.of(gap.instance())),
                    SyntheticBody.of(gap.expected().name(), told),
                    new ReceivedEvents.Proof(List.of(), now, SecretId.SYNTHETIC), now);
            switch (inbox.store(event)) {
                case FIRST -> {
                    settle(gap, GapState.BACKFILLED, Optional.of(event.id()), "made from the record");
                    backfilled++;
                }
                case REPEATED -> {
                    settle(gap, GapState.ARRIVED, Optional.of(event.id()), "the event had arrived");
                    arrived++;
                }
            }
        }

        private void settle(Gap gap, GapState state, Optional<EventId> event, String outcome) {
            var by = new GapRecords.By(operator, clock.instant(), outcome);
            unitOfWork.execute(() -> {
                // Somebody else may have ended it meanwhile.
                gaps.lock(gap.id()).filter(locked -> locked.state() == GapState.OPEN)
                        .ifPresent(open -> records.settle(open, state, event, by));
                return gap;
            });
        }

        private Access open(SourceId source) {
            var target = unitOfWork.read(() -> sweeps.find(source));
            if (target.isEmpty()) {
                return new Access.Closed(SweepOutcome.KEY_MISSING);
            }
            if (!CloudAction.READ_TRANSACTIONS.isAllowedBy(target.get().permissions())) {
                return new Access.Closed(SweepOutcome.SCOPE_MISSING);
            }
            var access = new LedgerCloud.Access(
                    target.get().installation(), target.get().instance(), target.get().permissions(),
                    new OperatorActor(operator.value()), "make events that never came");
            return switch (cloud.open(access)) {
                case Opening.Opened(var ledger) -> new Access.Open(ledger);
                case Opening.NoKey _ -> new Access.Closed(SweepOutcome.KEY_MISSING);
                case Opening.KeyRejected _ -> new Access.Closed(SweepOutcome.KEY_REJECTED);
            };
        }
    }
}

package io.gatehouse.application.webhook.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Opening;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.SweepLedgerUseCase;
import io.gatehouse.application.webhook.port.out.Gaps;
import io.gatehouse.application.webhook.port.out.Sweeps;
import io.gatehouse.application.webhook.view.SweepResult;
import io.gatehouse.application.webhook.view.SweepTarget;
import io.gatehouse.domain.audit.Actor.ApplicationActor;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.domain.webhook.SweepOutcome;

/** Sweeps the ledger that is due. */
public final class SweepLedgerService implements SweepLedgerUseCase {

    /** Longer than a sweep may take, the last call that it waits for included. */
    private static final Duration LEASE = LedgerSweep.BUDGET.plusMinutes(4);
    private static final ApplicationActor ACTOR = new ApplicationActor("sweep");

    private final UnitOfWork unitOfWork;
    private final Sweeps sweeps;
    private final Gaps gaps;
    private final LedgerCloud cloud;
    private final Ids ids;
    private final InstantSource clock;
    private final Duration interval;
    private final Duration grace;

    /**
     * @param interval how long between two sweeps of a source
     * @param grace    how long an event may take before it counts as missing
     */
    public SweepLedgerService(
            UnitOfWork unitOfWork, Sweeps sweeps, Gaps gaps, LedgerCloud cloud, Ids ids, InstantSource clock,
            Duration interval, Duration grace) {
        this.unitOfWork = unitOfWork;
        this.sweeps = sweeps;
        this.gaps = gaps;
        this.cloud = cloud;
        this.ids = ids;
        this.clock = clock;
        this.interval = interval;
        this.grace = grace;
    }

    @Override
    public Outcome sweep() {
        var token = ids.next();
        var claimed = unitOfWork.execute(() -> sweeps.claim(token, clock.instant(), LEASE));
        if (claimed.isEmpty()) {
            return new Outcome.NothingDue();
        }
        var target = claimed.get();
        var report = sweep(target);
        var now = clock.instant();
        unitOfWork.execute(() -> {
            sweeps.finish(target, token, report.result(), now, due(report, now));
            return token;
        });
        return new Outcome.Swept(target.source(), report.result());
    }

    private LedgerSweep.Report sweep(SweepTarget target) {
        var access = new LedgerCloud.Access(
                target.installation(), target.instance(), target.permissions(), ACTOR,
                "compare the ledger with the events that came");
        if (!CloudAction.READ_TRANSACTIONS.isAllowedBy(target.permissions())) {
            return nothing(SweepOutcome.SCOPE_MISSING, CloudAction.READ_TRANSACTIONS.scope().scope());
        }
        return switch (cloud.open(access)) {
            case Opening.Opened(var ledger) -> new LedgerSweep(
                    new LedgerSweep.Store(unitOfWork, gaps, sweeps, ids), clock, ledger, target)
                    .run(clock.instant().minus(grace));
            case Opening.NoKey _ -> nothing(SweepOutcome.KEY_MISSING, "");
            case Opening.KeyRejected _ -> nothing(SweepOutcome.KEY_REJECTED, "");
        };
    }

    private static LedgerSweep.Report nothing(SweepOutcome outcome, String detail) {
        return new LedgerSweep.Report(new SweepResult(outcome, detail, 0, 0, 0), Optional.empty());
    }

    private Instant due(LedgerSweep.Report report, Instant now) {
        return switch (report.result().outcome()) {
            case UNFINISHED -> now;
            case RATE_LIMITED -> now.plus(wanted(report).filter(wait -> wait.compareTo(interval) > 0).orElse(interval));
            case COMPLETE, KEY_MISSING, KEY_REJECTED, SCOPE_MISSING, UNAVAILABLE, NOT_UNDERSTOOD -> now.plus(interval);
        };
    }

    private static Optional<Duration> wanted(LedgerSweep.Report report) {
        return report.failure().flatMap(failure -> failure instanceof Failure.RateLimited(var retryAfter)
                ? retryAfter
                : Optional.empty());
    }
}

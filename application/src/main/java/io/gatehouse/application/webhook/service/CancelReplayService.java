package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.CancelReplayUseCase;
import io.gatehouse.application.webhook.port.out.ReplayJobs;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.webhook.ReplayJob;

/** Stops replays. */
public final class CancelReplayService implements CancelReplayUseCase {

    private final UnitOfWork unitOfWork;
    private final ReplayJobs jobs;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the jobs, and where it is noted. */
    public CancelReplayService(
            UnitOfWork unitOfWork, ReplayJobs jobs, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.jobs = jobs;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome cancel(Command command) {
        return unitOfWork.execute(() -> {
            var known = jobs.lock(command.job());
            if (known.isEmpty()) {
                return new Outcome.Unknown();
            }
            return known.get().cancelled(clock.instant()).map(job -> keep(job, command))
                    .orElseGet(Outcome.NotRunning::new);
        });
    }

    private Outcome keep(ReplayJob job, Command command) {
        jobs.save(job);
        auditTrail.record(new AuditEntry(
                ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                AuditAction.REPLAY_CANCELLED, job.id().toString(),
                Map.of("queued", Long.toString(job.queued()))));
        return new Outcome.Cancelled();
    }
}

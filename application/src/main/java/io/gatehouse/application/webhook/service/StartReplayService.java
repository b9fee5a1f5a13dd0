package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.in.StartReplayUseCase;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.ReplayJobs;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.webhook.ReplayJob;

/** Starts replays of many events. */
public final class StartReplayService implements StartReplayUseCase {

    private final UnitOfWork unitOfWork;
    private final EventReadModel readModel;
    private final ReplayJobs jobs;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the event log, the jobs, and where it is noted. */
    public StartReplayService(
            UnitOfWork unitOfWork, EventReadModel readModel, ReplayJobs jobs, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.jobs = jobs;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome start(Command command) {
        return unitOfWork.execute(() -> {
            var now = clock.instant();
            var total = readModel.count(command.filter().before(now));
            if (total.value() == 0) {
                return new Outcome.NothingMatches();
            }
            var job = ReplayJob.start(
                    command.job(), now, command.operator().value(), command.why(), command.rate());
            if (!jobs.add(job, command.filter(), total)) {
                return new Outcome.Started(job.id());
            }
            auditTrail.record(new AuditEntry(
                    ids.next(), now, new OperatorActor(job.operator()), AuditAction.REPLAY_STARTED,
                    job.id().toString(), Map.of(
                            "events", total.exact() ? Long.toString(total.value()) : total.value() + "+",
                            "reason", command.why().text())));
            return new Outcome.Started(job.id());
        });
    }
}

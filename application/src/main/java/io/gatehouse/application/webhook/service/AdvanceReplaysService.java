package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.AdvanceReplaysUseCase;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.ReplayJobs;
import io.gatehouse.application.webhook.port.out.ReplayJobs.Due;
import io.gatehouse.application.webhook.view.Attempt.Replay;
import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.webhook.EventId;

/**
 * Takes steps of replays. What a step puts into the queue and how far the job has come are kept together, so a node that
 * ends in the middle of a step leaves nothing out and replays nothing twice.
 */
public final class AdvanceReplaysService implements AdvanceReplaysUseCase {

    private final UnitOfWork unitOfWork;
    private final EventReadModel readModel;
    private final EventQueue queue;
    private final ReplayJobs jobs;
    private final EventHandlers handlers;
    private final InstantSource clock;

    /** With the jobs, the event log, the queue and all handlers. */
    public AdvanceReplaysService(
            UnitOfWork unitOfWork, EventReadModel readModel, EventQueue queue, ReplayJobs jobs,
            Collection<? extends EventHandler> handlers, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.readModel = readModel;
        this.queue = queue;
        this.jobs = jobs;
        this.handlers = new EventHandlers(handlers);
        this.clock = clock;
    }

    @Override
    public Outcome advance() {
        return unitOfWork.execute(() -> jobs.lockDue().map(this::step).orElseGet(Outcome.NothingDue::new));
    }

    private Outcome step(Due due) {
        var job = due.job();
        var events = OldestFirst.after(
                due.position(), due.filter().before(job.startedAt()), job.step(), readModel);
        var queued = queue.replay(handled(events.rows()), new Replay(job.operator(), job.why().text()));
        jobs.advance(
                job.advanced(queued, events.rows().size() - queued, events.last(), clock.instant()),
                position(due, events.rows()), job.time(events.rows().size()));
        return new Outcome.Advanced(queued);
    }

    private List<EventId> handled(List<EventSummary> events) {
        return events.stream().filter(event -> event.name().flatMap(handlers::find).isPresent()).map(EventSummary::id)
                .toList();
    }

    private static Position position(Due due, List<EventSummary> events) {
        return events.isEmpty()
                ? due.position()
                : new Position(events.getLast().receivedAt(), events.getLast().id().value());
    }
}

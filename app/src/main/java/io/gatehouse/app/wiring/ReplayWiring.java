package io.gatehouse.app.wiring;

import java.time.InstantSource;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.AdvanceReplaysUseCase;
import io.gatehouse.application.webhook.port.in.BrowseReplaysUseCase;
import io.gatehouse.application.webhook.port.in.CancelReplayUseCase;
import io.gatehouse.application.webhook.port.in.EstimateReplayUseCase;
import io.gatehouse.application.webhook.port.in.PreviewEventUseCase;
import io.gatehouse.application.webhook.port.in.ReplayEventUseCase;
import io.gatehouse.application.webhook.port.in.ResumeReplayUseCase;
import io.gatehouse.application.webhook.port.in.StartReplayUseCase;
import io.gatehouse.application.webhook.port.in.ViewReplayUseCase;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.ReplayJobReadModel;
import io.gatehouse.application.webhook.port.out.ReplayJobs;
import io.gatehouse.application.webhook.service.AdvanceReplaysService;
import io.gatehouse.application.webhook.service.BrowseReplaysService;
import io.gatehouse.application.webhook.service.CancelReplayService;
import io.gatehouse.application.webhook.service.EstimateReplayService;
import io.gatehouse.application.webhook.service.PreviewEventService;
import io.gatehouse.application.webhook.service.ReplayEventService;
import io.gatehouse.application.webhook.service.ResumeReplayService;
import io.gatehouse.application.webhook.service.StartReplayService;
import io.gatehouse.application.webhook.service.ViewReplayService;

/** The use cases that have events handled once more. */
@Configuration(proxyBeanMethods = false)
class ReplayWiring {

    @Bean
    ReplayEventUseCase replayEvent(
            UnitOfWork unitOfWork, EventReadModel readModel, EventQueue queue, List<EventHandler> handlers,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new ReplayEventService(unitOfWork, readModel, queue, handlers, auditTrail, ids, clock);
    }

    @Bean
    PreviewEventUseCase previewEvent(UnitOfWork unitOfWork, EventReadModel readModel, List<EventHandler> handlers) {
        return new PreviewEventService(unitOfWork, readModel, handlers);
    }

    @Bean
    EstimateReplayUseCase estimateReplay(UnitOfWork unitOfWork, EventReadModel readModel, Ids ids) {
        return new EstimateReplayService(unitOfWork, readModel, ids);
    }

    @Bean
    StartReplayUseCase startReplay(
            UnitOfWork unitOfWork, EventReadModel readModel, ReplayJobs jobs, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        return new StartReplayService(unitOfWork, readModel, jobs, auditTrail, ids, clock);
    }

    @Bean
    CancelReplayUseCase cancelReplay(
            UnitOfWork unitOfWork, ReplayJobs jobs, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new CancelReplayService(unitOfWork, jobs, auditTrail, ids, clock);
    }

    @Bean
    ResumeReplayUseCase resumeReplay(
            UnitOfWork unitOfWork, ReplayJobs jobs, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new ResumeReplayService(unitOfWork, jobs, auditTrail, ids, clock);
    }

    @Bean
    BrowseReplaysUseCase browseReplays(UnitOfWork unitOfWork, ReplayJobReadModel readModel) {
        return new BrowseReplaysService(unitOfWork, readModel);
    }

    @Bean
    ViewReplayUseCase viewReplay(UnitOfWork unitOfWork, ReplayJobReadModel readModel) {
        return new ViewReplayService(unitOfWork, readModel);
    }

    @Bean
    AdvanceReplaysUseCase advanceReplays(
            UnitOfWork unitOfWork, EventReadModel readModel, EventQueue queue, ReplayJobs jobs,
            List<EventHandler> handlers, InstantSource clock) {
        return new AdvanceReplaysService(unitOfWork, readModel, queue, jobs, handlers, clock);
    }

    @Bean
    ReplayDriver replayDriver(AdvanceReplaysUseCase advanceReplays) {
        return new ReplayDriver(advanceReplays);
    }
}

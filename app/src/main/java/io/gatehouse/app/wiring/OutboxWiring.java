package io.gatehouse.app.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

import io.gatehouse.application.outbox.handler.CallHandler;
import io.gatehouse.application.outbox.port.in.BrowseOutboxUseCase;
import io.gatehouse.application.outbox.port.in.DispatchOutboxUseCase;
import io.gatehouse.application.outbox.port.in.RetryCallUseCase;
import io.gatehouse.application.outbox.port.in.TrimOutboxUseCase;
import io.gatehouse.application.outbox.port.in.ViewCallUseCase;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.outbox.port.out.OutboxReadModel;
import io.gatehouse.application.outbox.service.BrowseOutboxService;
import io.gatehouse.application.outbox.service.DispatchOutboxService;
import io.gatehouse.application.outbox.service.RetryCallService;
import io.gatehouse.application.outbox.service.TrimOutboxService;
import io.gatehouse.application.outbox.service.ViewCallService;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** The use cases of the outbox, and what drives them. */
@Configuration(proxyBeanMethods = false)
class OutboxWiring {

    @Bean
    DispatchOutboxUseCase dispatchOutbox(
            UnitOfWork unitOfWork, Outbox outbox, List<CallHandler<?>> handlers, InstantSource clock) {
        return new DispatchOutboxService(unitOfWork, outbox, handlers, RandomGenerator.getDefault(), clock);
    }

    @Bean
    OutboxWorkers outboxWorkers(DispatchOutboxUseCase dispatchOutbox) {
        return new OutboxWorkers(dispatchOutbox);
    }

    @Bean
    BrowseOutboxUseCase browseOutbox(UnitOfWork unitOfWork, OutboxReadModel readModel) {
        return new BrowseOutboxService(unitOfWork, readModel);
    }

    @Bean
    ViewCallUseCase viewCall(UnitOfWork unitOfWork, OutboxReadModel readModel) {
        return new ViewCallService(unitOfWork, readModel);
    }

    @Bean
    RetryCallUseCase retryCall(
            UnitOfWork unitOfWork, Outbox outbox, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new RetryCallService(unitOfWork, outbox, auditTrail, ids, clock);
    }

    @Bean
    TrimOutboxUseCase trimOutbox(UnitOfWork unitOfWork, Outbox outbox, InstantSource clock) {
        return new TrimOutboxService(unitOfWork, outbox, clock);
    }

    @Bean
    OutboxTrimming outboxTrimming(TrimOutboxUseCase useCase) {
        return new OutboxTrimming(useCase);
    }

    /** Every node does it; it is harmless to do it twice. */
    record OutboxTrimming(TrimOutboxUseCase useCase) {

        @Scheduled(initialDelay = 2, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
        void trim() {
            useCase.trim();
        }
    }
}

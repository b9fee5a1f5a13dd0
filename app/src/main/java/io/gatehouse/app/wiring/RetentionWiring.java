package io.gatehouse.app.wiring;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

import io.gatehouse.app.settings.GatehouseSettings;
import io.gatehouse.application.retention.port.in.ApplyRetentionUseCase;
import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase;
import io.gatehouse.application.retention.port.in.DropRetentionUseCase;
import io.gatehouse.application.retention.port.in.PlaceLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.ReleaseLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.TrimRecordsUseCase;
import io.gatehouse.application.retention.port.in.ViewLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.ViewRetentionUseCase;
import io.gatehouse.application.retention.port.out.AgedEvents;
import io.gatehouse.application.retention.port.out.AgedRecords;
import io.gatehouse.application.retention.port.out.LegalHolds;
import io.gatehouse.application.retention.port.out.RetentionReadModel;
import io.gatehouse.application.retention.port.out.RetentionRules;
import io.gatehouse.application.retention.service.ApplyRetentionService;
import io.gatehouse.application.retention.service.ChangeRetentionService;
import io.gatehouse.application.retention.service.DropRetentionService;
import io.gatehouse.application.retention.service.PlaceLegalHoldService;
import io.gatehouse.application.retention.service.ReleaseLegalHoldService;
import io.gatehouse.application.retention.service.TrimRecordsService;
import io.gatehouse.application.retention.service.ViewLegalHoldService;
import io.gatehouse.application.retention.service.ViewRetentionService;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.port.out.Sources;

/** The use cases of the retention feature. */
@Configuration(proxyBeanMethods = false)
class RetentionWiring {

    @Bean
    ApplyRetentionUseCase applyRetention(
            UnitOfWork unitOfWork, AgedEvents events, RetentionRules rules, GatehouseSettings settings,
            InstantSource clock) {
        return new ApplyRetentionService(unitOfWork, events, rules, settings.retention(), clock);
    }

    @Bean
    ViewRetentionUseCase viewRetention(
            UnitOfWork unitOfWork, RetentionRules rules, LegalHolds holds, RetentionReadModel readModel,
            SourceReadModel sources, GatehouseSettings settings) {
        return new ViewRetentionService(unitOfWork, rules, holds, readModel, sources, settings.retention());
    }

    @Bean
    ChangeRetentionUseCase changeRetention(
            UnitOfWork unitOfWork, RetentionRules rules, GatehouseSettings settings, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        return new ChangeRetentionService(unitOfWork, rules, settings.retention(), auditTrail, ids, clock);
    }

    @Bean
    DropRetentionUseCase dropRetention(
            UnitOfWork unitOfWork, RetentionRules rules, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new DropRetentionService(unitOfWork, rules, auditTrail, ids, clock);
    }

    @Bean
    ViewLegalHoldUseCase viewLegalHold(UnitOfWork unitOfWork, LegalHolds holds) {
        return new ViewLegalHoldService(unitOfWork, holds);
    }

    @Bean
    PlaceLegalHoldUseCase placeLegalHold(
            UnitOfWork unitOfWork, Sources sources, LegalHolds holds, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        return new PlaceLegalHoldService(unitOfWork, sources, holds, auditTrail, ids, clock);
    }

    @Bean
    ReleaseLegalHoldUseCase releaseLegalHold(
            UnitOfWork unitOfWork, LegalHolds holds, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new ReleaseLegalHoldService(unitOfWork, holds, auditTrail, ids, clock);
    }

    @Bean
    TrimRecordsUseCase trimRecords(
            UnitOfWork unitOfWork, AgedRecords records, GatehouseSettings settings, InstantSource clock) {
        return new TrimRecordsService(unitOfWork, records, settings.retention().usual().records(), clock);
    }

    @Bean
    RecordTrimming recordTrimming(TrimRecordsUseCase useCase) {
        return new RecordTrimming(useCase);
    }

    /** Every node does it; it is harmless to do it twice. */
    record RecordTrimming(TrimRecordsUseCase useCase) {

        @Scheduled(initialDelay = 3, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
        void trim() {
            useCase.trim();
        }
    }

    @Bean
    RetentionWorker retentionWorker(ApplyRetentionUseCase applyRetention) {
        return new RetentionWorker(applyRetention);
    }
}

package io.gatehouse.app.wiring;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.watching.port.in.AcknowledgeAlarmUseCase;
import io.gatehouse.application.watching.port.in.BrowseAlarmsUseCase;
import io.gatehouse.application.watching.port.in.CountBacklogUseCase;
import io.gatehouse.application.watching.port.in.EvaluateAlarmsUseCase;
import io.gatehouse.application.watching.port.out.AlarmReadModel;
import io.gatehouse.application.watching.port.out.Alarms;
import io.gatehouse.application.watching.port.out.Signs;
import io.gatehouse.application.watching.service.AcknowledgeAlarmService;
import io.gatehouse.application.watching.service.BrowseAlarmsService;
import io.gatehouse.application.watching.service.CountBacklogService;
import io.gatehouse.application.watching.service.EvaluateAlarmsService;
import io.gatehouse.application.webhook.port.in.ViewSourceHealthUseCase;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.application.webhook.service.ViewSourceHealthService;
import io.gatehouse.domain.webhook.SourceSecret;

/** The use cases that watch over what comes in. */
@Configuration(proxyBeanMethods = false)
class WatchingWiring {

    @Bean
    ViewSourceHealthUseCase viewSourceHealth(
            UnitOfWork unitOfWork, SourceHealthReadModel readModel, InstantSource clock) {
        return new ViewSourceHealthService(unitOfWork, readModel, clock);
    }

    @Bean
    EvaluateAlarmsUseCase evaluateAlarms(
            UnitOfWork unitOfWork, Signs signs, Alarms alarms, Troubles troubles, Ids ids, InstantSource clock,
            WebhookWiring.EnvironmentSecrets environmentSecrets) {
        var secrets = environmentSecrets.secrets().stream().map(SourceSecret::id).toList();
        return new EvaluateAlarmsService(unitOfWork, signs, alarms, troubles, ids, clock, secrets);
    }

    @Bean
    AcknowledgeAlarmUseCase acknowledgeAlarm(
            UnitOfWork unitOfWork, Alarms alarms, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new AcknowledgeAlarmService(unitOfWork, alarms, auditTrail, ids, clock);
    }

    @Bean
    BrowseAlarmsUseCase browseAlarms(UnitOfWork unitOfWork, AlarmReadModel readModel, InstantSource clock) {
        return new BrowseAlarmsService(unitOfWork, readModel, clock);
    }

    @Bean
    CountBacklogUseCase countBacklog(UnitOfWork unitOfWork, Signs signs) {
        return new CountBacklogService(unitOfWork, signs);
    }
}

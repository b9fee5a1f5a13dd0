package io.gatehouse.app.wiring;

import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.app.settings.GatehouseSettings;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.port.out.WorkSignal;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.AddSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseRefusalsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.CreateSourceUseCase;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.application.webhook.port.in.RetireSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.RevealEventBodyUseCase;
import io.gatehouse.application.webhook.port.in.TrimRefusalsUseCase;
import io.gatehouse.application.webhook.port.in.ViewEventUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventReadModel;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.port.out.RefusalReadModel;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.application.webhook.port.out.SigningSecrets;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.application.webhook.port.out.SourceReadModel;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.application.webhook.service.AddSourceSecretService;
import io.gatehouse.application.webhook.service.BrowseEventsService;
import io.gatehouse.application.webhook.service.BrowseRefusalsService;
import io.gatehouse.application.webhook.service.BrowseSourcesService;
import io.gatehouse.application.webhook.service.ChangeSourceService;
import io.gatehouse.application.webhook.service.CreateSourceService;
import io.gatehouse.application.webhook.service.ReceiveWebhookService;
import io.gatehouse.application.webhook.service.RetireSourceSecretService;
import io.gatehouse.application.webhook.service.RevealEventBodyService;
import io.gatehouse.application.webhook.service.TrimRefusalsService;
import io.gatehouse.application.webhook.service.ViewEventService;
import io.gatehouse.application.webhook.service.ViewSourceService;
import io.gatehouse.application.webhook.service.WorkOffEventsService;
import io.gatehouse.domain.webhook.SourceSecret;

/** The use cases of the webhook feature. */
@Configuration(proxyBeanMethods = false)
class WebhookWiring {

    @Bean
    EnvironmentSecrets environmentSecrets(
            GatehouseSettings settings, SigningSecrets secrets, InstantSource clock) {
        return new EnvironmentSecrets(settings.webhookSecrets().stream().distinct()
                .map(secret -> new SourceSecret(secrets.nameOf(secret), secret, clock.instant()))
                .toList());
    }

    @Bean
    WaitingThreads waitingThreads() {
        return new WaitingThreads();
    }

    @Bean
    ReceiveWebhookUseCase receiveWebhook(
            Sources sources, EventInbox inbox, PayloadReader reader, Refusals refusals, SourceHealth health,
            UnitOfWork unitOfWork, Ids ids, InstantSource clock, List<EventHandler> handlers,
            EnvironmentSecrets environmentSecrets, GatehouseSettings settings, WaitingThreads waiting) {
        return new ReceiveWebhookService(
                sources, inbox, reader, refusals, health, unitOfWork, ids, clock, handlers,
                environmentSecrets.secrets(), settings.signatureTolerance(), waiting);
    }

    @Bean
    WorkOffEventsUseCase workOffEvents(
            UnitOfWork unitOfWork, EventQueue queue, List<EventHandler> handlers, Outbox outbox, Troubles troubles,
            SourceHealth health, InstantSource clock) {
        return new WorkOffEventsService(
                unitOfWork, queue, handlers.stream().map(ObservedHandler::new).toList(), outbox, troubles, health,
                RandomGenerator.getDefault(), clock);
    }

    @Bean
    EventWorkers eventWorkers(WorkOffEventsUseCase workOffEvents, WorkSignal signal, EventInbox inbox) {
        return new EventWorkers(workOffEvents, signal, inbox);
    }

    @Bean
    BrowseEventsUseCase browseEvents(UnitOfWork unitOfWork, EventReadModel readModel) {
        return new BrowseEventsService(unitOfWork, readModel);
    }

    @Bean
    ViewEventUseCase viewEvent(
            UnitOfWork unitOfWork, EventReadModel readModel, PayloadReader reader, List<EventHandler> handlers) {
        return new ViewEventService(unitOfWork, readModel, reader, handlers);
    }

    @Bean
    RevealEventBodyUseCase revealEventBody(
            UnitOfWork unitOfWork, EventReadModel readModel, PayloadReader reader, List<EventHandler> handlers,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new RevealEventBodyService(unitOfWork, readModel, reader, handlers, auditTrail, ids, clock);
    }

    @Bean
    BrowseRefusalsUseCase browseRefusals(UnitOfWork unitOfWork, RefusalReadModel readModel) {
        return new BrowseRefusalsService(unitOfWork, readModel);
    }

    @Bean
    TrimRefusalsUseCase trimRefusals(UnitOfWork unitOfWork, Refusals refusals, InstantSource clock) {
        return new TrimRefusalsService(unitOfWork, refusals, clock);
    }

    @Bean
    BrowseSourcesUseCase browseSources(
            UnitOfWork unitOfWork, SourceReadModel readModel, EnvironmentSecrets environmentSecrets) {
        return new BrowseSourcesService(unitOfWork, readModel, environmentSecrets.secrets().size());
    }

    @Bean
    ViewSourceUseCase viewSource(
            UnitOfWork unitOfWork, SourceReadModel readModel, EnvironmentSecrets environmentSecrets) {
        return new ViewSourceService(unitOfWork, readModel, environmentSecrets.secrets());
    }

    @Bean
    CreateSourceUseCase createSource(
            UnitOfWork unitOfWork, Sources sources, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new CreateSourceService(unitOfWork, sources, auditTrail, ids, clock);
    }

    @Bean
    ChangeSourceUseCase changeSource(
            UnitOfWork unitOfWork, Sources sources, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new ChangeSourceService(unitOfWork, sources, auditTrail, ids, clock);
    }

    @Bean
    AddSourceSecretUseCase addSourceSecret(
            UnitOfWork unitOfWork, Sources sources, SigningSecrets secrets, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        return new AddSourceSecretService(unitOfWork, sources, secrets, auditTrail, ids, clock);
    }

    @Bean
    RetireSourceSecretUseCase retireSourceSecret(
            UnitOfWork unitOfWork, Sources sources, SourceHealthReadModel health, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        return new RetireSourceSecretService(unitOfWork, sources, health, auditTrail, ids, clock);
    }

    /** The secrets of the default source that the environment names. */
    record EnvironmentSecrets(List<SourceSecret> secrets) {}
}

package io.gatehouse.app.wiring;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.portal.port.in.BrowsePortalSessionsUseCase;
import io.gatehouse.application.portal.port.in.EndPortalSessionsUseCase;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase;
import io.gatehouse.application.portal.port.out.PortalSessionReadModel;
import io.gatehouse.application.portal.port.out.PortalSessions;
import io.gatehouse.application.portal.port.out.PortalTokens;
import io.gatehouse.application.portal.service.BrowsePortalSessionsService;
import io.gatehouse.application.portal.service.EndPortalSessionsService;
import io.gatehouse.application.portal.service.EnterPortalService;
import io.gatehouse.application.portal.service.LaunchPortalService;
import io.gatehouse.application.portal.service.VisitPortalService;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** The use cases of the portal feature. */
@Configuration(proxyBeanMethods = false)
class PortalWiring {

    @Bean
    LaunchPortalUseCase launchPortal(
            UnitOfWork unitOfWork, Installations installations, PortalSessions sessions, PortalTokens tokens, Ids ids,
            InstantSource clock) {
        return new LaunchPortalService(unitOfWork, installations, sessions, tokens, ids, clock);
    }

    @Bean
    EnterPortalUseCase enterPortal(
            UnitOfWork unitOfWork, Installations installations, PortalSessions sessions, PortalTokens tokens,
            InstantSource clock) {
        return new EnterPortalService(unitOfWork, installations, sessions, tokens, clock);
    }

    @Bean
    VisitPortalUseCase visitPortal(
            UnitOfWork unitOfWork, Installations installations, PortalSessions sessions, PortalTokens tokens,
            InstantSource clock) {
        return new VisitPortalService(unitOfWork, installations, sessions, tokens, clock);
    }

    @Bean
    BrowsePortalSessionsUseCase browsePortalSessions(
            UnitOfWork unitOfWork, PortalSessionReadModel readModel, InstantSource clock) {
        return new BrowsePortalSessionsService(unitOfWork, readModel, clock);
    }

    @Bean
    EndPortalSessionsUseCase endPortalSessions(
            UnitOfWork unitOfWork, PortalSessions sessions, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new EndPortalSessionsService(unitOfWork, sessions, auditTrail, ids, clock);
    }
}

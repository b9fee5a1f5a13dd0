package io.gatehouse.app.wiring;

import java.time.InstantSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.app.settings.GatehouseSettings;
import io.gatehouse.application.installation.port.in.BrowseCallbacksUseCase;
import io.gatehouse.application.installation.port.in.BrowseInstallationsUseCase;
import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;
import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.installation.port.in.ViewLedgerAccessUseCase;
import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.CallbackLog;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.port.out.InstallationReadModel;
import io.gatehouse.application.installation.port.out.Installations;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.installation.port.out.PortalAccess;
import io.gatehouse.application.installation.service.BrowseCallbacksService;
import io.gatehouse.application.installation.service.BrowseInstallationsService;
import io.gatehouse.application.installation.service.RegisterInstallationService;
import io.gatehouse.application.installation.service.RemoveInstallationService;
import io.gatehouse.application.installation.service.RevokeInstallationService;
import io.gatehouse.application.installation.service.ViewInstallationService;
import io.gatehouse.application.installation.service.ViewLedgerAccessService;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** The use cases of the installation feature. */
@Configuration(proxyBeanMethods = false)
class InstallationWiring {

    @Bean
    RegisterInstallationUseCase registerInstallation(
            UnitOfWork unitOfWork, Installations installations, ApiKeyVault vault, KeyRejections rejections,
            PortalAccess portalAccess, CallbackLog callbacks, Ids ids, InstantSource clock,
            GatehouseSettings settings) {
        return new RegisterInstallationService(
                unitOfWork, installations, vault, rejections, portalAccess, callbacks, ids, clock, settings.app());
    }

    @Bean
    RemoveInstallationUseCase removeInstallation(
            UnitOfWork unitOfWork, Installations installations, ApiKeyVault vault, PortalAccess portalAccess,
            CallbackLog callbacks, Ids ids, InstantSource clock, GatehouseSettings settings) {
        return new RemoveInstallationService(
                unitOfWork, installations, vault, portalAccess, callbacks, ids, clock, settings.app());
    }

    @Bean
    RevokeInstallationUseCase revokeInstallation(
            UnitOfWork unitOfWork, Installations installations, ApiKeyVault vault, PortalAccess portalAccess,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new RevokeInstallationService(unitOfWork, installations, vault, portalAccess, auditTrail, ids, clock);
    }

    @Bean
    BrowseInstallationsUseCase browseInstallations(UnitOfWork unitOfWork, InstallationReadModel readModel) {
        return new BrowseInstallationsService(unitOfWork, readModel);
    }

    @Bean
    ViewInstallationUseCase viewInstallation(UnitOfWork unitOfWork, InstallationReadModel readModel) {
        return new ViewInstallationService(unitOfWork, readModel);
    }

    @Bean
    ViewLedgerAccessUseCase viewLedgerAccess(
            UnitOfWork unitOfWork, Installations installations, KeyRejections rejections, CloudUse use) {
        return new ViewLedgerAccessService(unitOfWork, installations, rejections, use);
    }

    @Bean
    BrowseCallbacksUseCase browseCallbacks(UnitOfWork unitOfWork, InstallationReadModel readModel) {
        return new BrowseCallbacksService(unitOfWork, readModel);
    }
}

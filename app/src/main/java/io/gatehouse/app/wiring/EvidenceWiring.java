package io.gatehouse.app.wiring;

import java.time.InstantSource;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.app.GatehouseApplication;
import io.gatehouse.application.kyc.port.in.BrowseEvidenceKeysUseCase;
import io.gatehouse.application.kyc.port.in.ExportEvidenceUseCase;
import io.gatehouse.application.kyc.port.in.RotateEvidenceKeyUseCase;
import io.gatehouse.application.kyc.port.in.VerifyCaseTrailUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.kyc.port.out.EvidencePacks;
import io.gatehouse.application.kyc.port.out.EvidenceReadModel;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.service.BrowseEvidenceKeysService;
import io.gatehouse.application.kyc.service.ExportEvidenceService;
import io.gatehouse.application.kyc.service.RotateEvidenceKeyService;
import io.gatehouse.application.kyc.service.VerifyCaseTrailService;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Evidence of cases, and the keys that it is signed with. */
@Configuration(proxyBeanMethods = false)
class EvidenceWiring {

    @Bean
    ExportEvidenceUseCase exportEvidence(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases,
            EvidenceReadModel readModel, CaseTrail trail, Policies policies, EvidenceKeys keys, EvidencePacks packs,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new ExportEvidenceService(
                unitOfWork, signIns, reviewers, cases, readModel, trail, policies, keys, packs, auditTrail, ids, clock,
                version());
    }

    // The jar knows it; classes that were not packaged do not.
    private static String version() {
        return Optional.ofNullable(GatehouseApplication.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Bean
    VerifyCaseTrailUseCase verifyCaseTrail(
            UnitOfWork unitOfWork, Cases cases, CaseTrail trail, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new VerifyCaseTrailService(unitOfWork, cases, trail, auditTrail, ids, clock);
    }

    @Bean
    BrowseEvidenceKeysUseCase browseEvidenceKeys(UnitOfWork unitOfWork, EvidenceKeys keys) {
        return new BrowseEvidenceKeysService(unitOfWork, keys);
    }

    @Bean
    RotateEvidenceKeyUseCase rotateEvidenceKey(
            UnitOfWork unitOfWork, EvidenceKeys keys, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new RotateEvidenceKeyService(unitOfWork, keys, auditTrail, ids, clock);
    }
}

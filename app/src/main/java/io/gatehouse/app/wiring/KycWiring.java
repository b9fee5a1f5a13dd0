package io.gatehouse.app.wiring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Scheduled;

import io.gatehouse.app.settings.GatehouseSettings;
import io.gatehouse.application.kyc.port.in.AddNoteUseCase;
import io.gatehouse.application.kyc.port.in.BrowseCasesUseCase;
import io.gatehouse.application.kyc.port.in.BrowseReviewersUseCase;
import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase;
import io.gatehouse.application.kyc.port.in.CheckDecisionUseCase;
import io.gatehouse.application.kyc.port.in.CheckNowUseCase;
import io.gatehouse.application.kyc.port.in.CountCasesUseCase;
import io.gatehouse.application.kyc.port.in.ExpireCasesUseCase;
import io.gatehouse.application.kyc.port.in.FindNextCaseUseCase;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase;
import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase;
import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase;
import io.gatehouse.application.kyc.port.in.ProposeDecisionUseCase;
import io.gatehouse.application.kyc.port.in.ScreenCasesUseCase;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase;
import io.gatehouse.application.kyc.port.in.SignOutReviewerUseCase;
import io.gatehouse.application.kyc.port.in.SweepIdentitiesUseCase;
import io.gatehouse.application.kyc.port.in.ViewCaseRecordUseCase;
import io.gatehouse.application.kyc.port.in.ViewCaseUseCase;
import io.gatehouse.application.kyc.port.in.ViewPolicyUseCase;
import io.gatehouse.application.kyc.port.in.WhoReviewsUseCase;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.CountryRisks;
import io.gatehouse.application.kyc.port.out.FalsePositives;
import io.gatehouse.application.kyc.port.out.IdentityPlausibility;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.application.kyc.port.out.IdentitySweeps;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.kyc.port.out.SubjectFingerprints;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.kyc.service.AddNoteService;
import io.gatehouse.application.kyc.service.BrowseCasesService;
import io.gatehouse.application.kyc.service.BrowseReviewersService;
import io.gatehouse.application.kyc.service.ChangePolicyService;
import io.gatehouse.application.kyc.service.CheckDecisionService;
import io.gatehouse.application.kyc.service.CheckNowService;
import io.gatehouse.application.kyc.service.CountCasesService;
import io.gatehouse.application.kyc.service.ExpireCasesService;
import io.gatehouse.application.kyc.service.FindNextCaseService;
import io.gatehouse.application.kyc.service.JudgeMatchService;
import io.gatehouse.application.kyc.service.LookUpIdentityService;
import io.gatehouse.application.kyc.service.ManageReviewersService;
import io.gatehouse.application.kyc.service.ProposeDecisionService;
import io.gatehouse.application.kyc.service.ScreenCasesService;
import io.gatehouse.application.kyc.service.SignInReviewerService;
import io.gatehouse.application.kyc.service.SignOutReviewerService;
import io.gatehouse.application.kyc.service.SweepIdentitiesService;
import io.gatehouse.application.kyc.service.ViewCaseRecordService;
import io.gatehouse.application.kyc.service.ViewCaseService;
import io.gatehouse.application.kyc.service.ViewPolicyService;
import io.gatehouse.application.kyc.service.WhoReviewsService;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/** The KYC use cases, and what drives them. */
@Configuration(proxyBeanMethods = false)
class KycWiring {

    /** Blnk tells nobody that an identity has changed. */
    private static final Duration READ_AGAIN_AFTER = Duration.ofHours(24);

    @Bean
    ScreenCasesUseCase screenCases(
            UnitOfWork unitOfWork, Cases cases, ScreeningQueue queue, CaseTrail trail, Connections connections,
            Outbox outbox, Policies policies, Subjects subjects, Checks checks, Matches matches,
            FalsePositives falsePositives, LedgerCloud cloud, List<IdentityScreening> services,
            IdentityPlausibility plausibility, CountryRisks risks, SubjectFingerprints fingerprints, Ids ids,
            InstantSource clock) {
        return new ScreenCasesService(
                unitOfWork, cases, queue, trail, connections, outbox,
                policies, subjects, checks, matches, falsePositives, cloud, services,
                plausibility, risks, fingerprints, ids, clock);
    }

    @Bean
    ScreeningWorkers screeningWorkers(ScreenCasesUseCase screenCases) {
        return new ScreeningWorkers(screenCases);
    }

    @Bean
    SweepIdentitiesUseCase sweepIdentities(
            UnitOfWork unitOfWork, IdentitySweeps sweeps, Cases cases, ScreeningQueue queue, CaseTrail trail,
            Connections connections, Outbox outbox, LedgerCloud cloud, SubjectFingerprints fingerprints, Ids ids,
            InstantSource clock, GatehouseSettings settings) {
        return new SweepIdentitiesService(
                unitOfWork, sweeps, cases, queue, trail, connections, outbox, cloud, fingerprints, ids, clock,
                settings.reconciliation().interval(), READ_AGAIN_AFTER);
    }

    @Bean
    IdentitySweeper identitySweeper(SweepIdentitiesUseCase sweepIdentities) {
        return new IdentitySweeper(sweepIdentities);
    }

    @Bean
    CaseExpiry caseExpiry(ExpireCasesUseCase useCase) {
        return new CaseExpiry(useCase);
    }

    /** Every node does it; it is harmless to do it twice. */
    record CaseExpiry(ExpireCasesUseCase useCase) {

        @Scheduled(initialDelay = 1, fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
        void expire() {
            useCase.expire();
        }
    }

    @Bean
    AddNoteUseCase addNote(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases,
            CaseTrail trail, Ids ids, InstantSource clock) {
        return new AddNoteService(unitOfWork, signIns, reviewers, cases, trail, ids, clock);
    }

    @Bean
    BrowseCasesUseCase browseCases(UnitOfWork unitOfWork, CaseReadModel readModel) {
        return new BrowseCasesService(unitOfWork, readModel);
    }

    @Bean
    BrowseReviewersUseCase browseReviewers(UnitOfWork unitOfWork, Reviewers reviewers) {
        return new BrowseReviewersService(unitOfWork, reviewers);
    }

    @Bean
    ChangePolicyUseCase changePolicy(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers,
            Policies policies, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new ChangePolicyService(unitOfWork, signIns, reviewers, policies, auditTrail, ids, clock);
    }

    @Bean
    CheckDecisionUseCase checkDecision(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases,
            ScreeningQueue queue, CaseTrail trail, Connections connections, Outbox outbox, Policies policies, Ids ids,
            InstantSource clock) {
        return new CheckDecisionService(unitOfWork, signIns, reviewers, cases, queue, trail, connections, outbox,
                policies, ids, clock);
    }

    @Bean
    CheckNowUseCase checkNow(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases,
            ScreeningQueue queue, CaseTrail trail, Connections connections, Outbox outbox, Ids ids,
            InstantSource clock) {
        return new CheckNowService(unitOfWork, signIns, reviewers, cases, queue, trail, connections, outbox, ids,
                clock);
    }

    @Bean
    CountCasesUseCase countCases(UnitOfWork unitOfWork, CaseReadModel readModel) {
        return new CountCasesService(unitOfWork, readModel);
    }

    @Bean
    ExpireCasesUseCase expireCases(UnitOfWork unitOfWork, Cases cases, ScreeningQueue queue, CaseTrail trail,
            Connections connections, Outbox outbox, Ids ids, InstantSource clock) {
        return new ExpireCasesService(unitOfWork, cases, queue, trail, connections, outbox, ids, clock);
    }

    @Bean
    FindNextCaseUseCase findNextCase(UnitOfWork unitOfWork, CaseReadModel readModel, ReviewerSignIns signIns,
            Reviewers reviewers) {
        return new FindNextCaseService(unitOfWork, readModel, signIns, reviewers);
    }

    @Bean
    JudgeMatchUseCase judgeMatch(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases,
            ScreeningQueue queue, CaseTrail trail, Connections connections, Outbox outbox, Matches matches,
            FalsePositives falsePositives, Policies policies, Ids ids, InstantSource clock) {
        return new JudgeMatchService(unitOfWork, signIns, reviewers, cases, queue, trail, connections, outbox, matches,
                falsePositives, policies, ids, clock);
    }

    @Bean
    LookUpIdentityUseCase lookUpIdentity(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers,
            Connections connections, CaseReadModel readModel, LedgerCloud cloud, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        return new LookUpIdentityService(unitOfWork, signIns, reviewers, connections, readModel, cloud, auditTrail, ids,
                clock);
    }

    @Bean
    ManageReviewersUseCase manageReviewers(UnitOfWork unitOfWork, Reviewers reviewers, PasswordHashes hashes,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new ManageReviewersService(unitOfWork, reviewers, hashes, auditTrail, ids, clock);
    }

    @Bean
    ProposeDecisionUseCase proposeDecision(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers,
            Cases cases, ScreeningQueue queue, CaseTrail trail, Connections connections, Outbox outbox, Matches matches,
            Policies policies, Ids ids, InstantSource clock) {
        return new ProposeDecisionService(unitOfWork, signIns, reviewers, cases, queue, trail, connections, outbox,
                matches, policies, ids, clock);
    }

    @Bean
    SignInReviewerUseCase signInReviewer(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers,
            PasswordHashes hashes, SignInAttempts attempts, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new SignInReviewerService(unitOfWork, signIns, reviewers, hashes, attempts, auditTrail, ids, clock);
    }

    @Bean
    SignOutReviewerUseCase signOutReviewer(UnitOfWork unitOfWork, ReviewerSignIns signIns) {
        return new SignOutReviewerService(unitOfWork, signIns);
    }

    @Bean
    ViewCaseUseCase viewCase(UnitOfWork unitOfWork, CaseReadModel readModel, ReviewerSignIns signIns,
            Reviewers reviewers, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        return new ViewCaseService(unitOfWork, readModel, signIns, reviewers, auditTrail, ids, clock);
    }

    @Bean
    ViewCaseRecordUseCase viewCaseRecord(UnitOfWork unitOfWork, CaseReadModel readModel) {
        return new ViewCaseRecordService(unitOfWork, readModel);
    }

    @Bean
    ViewPolicyUseCase viewPolicy(UnitOfWork unitOfWork, Policies policies) {
        return new ViewPolicyService(unitOfWork, policies);
    }

    @Bean
    WhoReviewsUseCase whoReviews(UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers) {
        return new WhoReviewsService(unitOfWork, signIns, reviewers);
    }
}

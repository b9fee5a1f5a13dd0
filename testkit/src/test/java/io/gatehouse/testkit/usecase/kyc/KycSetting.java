package io.gatehouse.testkit.usecase.kyc;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

import io.gatehouse.application.kyc.handler.HeldTransactionsHandler;
import io.gatehouse.application.kyc.handler.ResultNoteHandler;
import io.gatehouse.application.kyc.handler.ReviewAlertEndHandler;
import io.gatehouse.application.kyc.handler.ReviewAlertHandler;
import io.gatehouse.application.kyc.port.in.CheckDecisionUseCase;
import io.gatehouse.application.kyc.port.in.JudgeMatchUseCase;
import io.gatehouse.application.kyc.port.in.ProposeDecisionUseCase;
import io.gatehouse.application.kyc.port.in.ScreenCasesUseCase;
import io.gatehouse.application.kyc.port.in.SweepIdentitiesUseCase;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.application.kyc.service.CheckDecisionService;
import io.gatehouse.application.kyc.service.JudgeMatchService;
import io.gatehouse.application.kyc.service.ProposeDecisionService;
import io.gatehouse.application.kyc.service.ScreenCasesService;
import io.gatehouse.application.kyc.service.SweepIdentitiesService;
import io.gatehouse.application.outbox.port.in.DispatchOutboxUseCase;
import io.gatehouse.application.outbox.service.DispatchOutboxService;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CountryRisk;
import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.RawExchange;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;
import io.gatehouse.domain.kyc.ScreeningService;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.operator.PasswordHash;
import io.gatehouse.domain.portal.PortalSessionId;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.installation.InMemoryApiKeyVault;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.installation.InstallationBuilder;
import io.gatehouse.testkit.kyc.InMemoryCaseTrail;
import io.gatehouse.testkit.kyc.InMemoryCases;
import io.gatehouse.testkit.kyc.InMemoryChecks;
import io.gatehouse.testkit.kyc.InMemoryConnections;
import io.gatehouse.testkit.kyc.InMemoryFalsePositives;
import io.gatehouse.testkit.kyc.InMemoryIdentitySweeps;
import io.gatehouse.testkit.kyc.InMemoryMatches;
import io.gatehouse.testkit.kyc.InMemoryPolicies;
import io.gatehouse.testkit.kyc.InMemoryReviewerSignIns;
import io.gatehouse.testkit.kyc.InMemoryReviewers;
import io.gatehouse.testkit.kyc.InMemoryScreeningQueue;
import io.gatehouse.testkit.kyc.InMemorySubjects;
import io.gatehouse.testkit.kyc.PlainSubjectFingerprints;
import io.gatehouse.testkit.ledger.InMemoryLedgerCloud;
import io.gatehouse.testkit.outbox.InMemoryOutbox;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.installation.InstallationBuilder.anInstallation;

/** {@code inst_1} with a ledger, an installation in it, a screening service, and the reviewers Mara and Chidi. */
final class KycSetting {

    static final InstanceId INSTANCE = new InstanceId("inst_1");
    static final InstallationId INSTALLATION = new InstallationId("instapp_1");
    static final Duration INTERVAL = Duration.ofMinutes(10);
    static final Duration READ_AGAIN = Duration.ofHours(24);
    static final IdentityId ADA = new IdentityId("idt_1");
    static final Reason BECAUSE = new Reason("Seen in the passport");

    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final MutableInstantSource clock = new MutableInstantSource();
    final SequentialIds ids = new SequentialIds();
    final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    final InMemoryInstallations installations = new InMemoryInstallations(unitOfWork);
    final InMemoryApiKeyVault vault = new InMemoryApiKeyVault(unitOfWork, auditTrail, ids, clock);
    final InMemoryLedgerCloud cloud = new InMemoryLedgerCloud(unitOfWork, vault);
    final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork, ids, clock);
    final InMemoryConnections connections = new InMemoryConnections(installations);
    final InMemoryCases cases = new InMemoryCases(unitOfWork);
    final InMemoryScreeningQueue queue = new InMemoryScreeningQueue(unitOfWork, ids, clock);
    final InMemoryCaseTrail trail = new InMemoryCaseTrail(unitOfWork);
    final InMemoryChecks checks = new InMemoryChecks(unitOfWork);
    final InMemoryMatches matches = new InMemoryMatches(unitOfWork);
    final InMemoryFalsePositives falsePositives = new InMemoryFalsePositives(unitOfWork);
    final InMemoryPolicies policies = new InMemoryPolicies(unitOfWork);
    final InMemorySubjects subjects = new InMemorySubjects(unitOfWork);
    final InMemoryReviewers reviewers = new InMemoryReviewers(unitOfWork);
    final InMemoryReviewerSignIns signIns = new InMemoryReviewerSignIns(unitOfWork);
    final InMemoryIdentitySweeps sweeps = new InMemoryIdentitySweeps(unitOfWork, cases, connections, clock);
    final StubScreening lists = new StubScreening();
    List<Finding> findings = List.of();
    CountryRisk risks = new CountryRisk("made up", LocalDate.of(2026, 1, 1), Map.of(), CountryRisk.Level.LOW);

    final PortalSessionId mara = session(901, "Mara Lindqvist", ReviewerRole.LEAD);
    final PortalSessionId chidi = session(902, "Chidi Eze", ReviewerRole.REVIEWER);

    KycSetting() {
        this("data:read", "data:write", "alerts:read", "alerts:write");
    }

    KycSetting(String... scopes) {
        in(() -> {
            installations.save(anInstallation().withId(INSTALLATION.value()).inInstance(INSTANCE.value())
                    .granted(new Grant(
                            new KeyPrefix("blnk_1"), Permissions.of(List.of(scopes)),
                            InstallationBuilder.fingerprint("1")))
                    .installed());
            vault.seal(INSTALLATION, new ApiKey("blnk_a-key-for-tests"));
            return INSTALLATION;
        });
    }

    private PortalSessionId session(int number, String name, ReviewerRole role) {
        var reviewer = new Reviewer(new ReviewerId(SequentialIds.number(number)), INSTANCE, name, role, true);
        var session = new PortalSessionId(SequentialIds.number(number + 50));
        in(() -> {
            reviewers.store(reviewer, new PasswordHash("1$246810"));
            signIns.record(session, reviewer.id(), clock.instant());
            return session;
        });
        return session;
    }

    ReviewerId reviewer(PortalSessionId session) {
        return in(() -> signIns.find(session)).orElseThrow();
    }

    ScreenCasesUseCase screening() {
        return new ScreenCasesService(
                unitOfWork, cases, queue, trail, connections, outbox,
                policies, subjects, checks, matches, falsePositives, cloud,
                List.of(lists), (_, _, _) -> findings, () -> risks, new PlainSubjectFingerprints(), ids, clock);
    }

    ScreenCasesUseCase.Round screen() {
        return screening().screen(new ScreenCasesUseCase.Command("node-1", 10, Duration.ofMinutes(1)));
    }

    SweepIdentitiesUseCase.Outcome sweep() {
        return new SweepIdentitiesService(
                unitOfWork, sweeps, cases, queue, trail, connections, outbox, cloud, new PlainSubjectFingerprints(),
                ids,
                clock, INTERVAL, READ_AGAIN).sweep();
    }

    JudgeMatchUseCase judging() {
        return new JudgeMatchService(
                unitOfWork, signIns, reviewers, cases, queue, trail, connections, outbox, matches, falsePositives,
                policies, ids, clock);
    }

    ProposeDecisionUseCase proposing() {
        return new ProposeDecisionService(
                unitOfWork, signIns, reviewers, cases, queue, trail, connections, outbox, matches, policies, ids,
                clock);
    }

    CheckDecisionUseCase checking() {
        return new CheckDecisionService(
                unitOfWork, signIns, reviewers, cases, queue, trail, connections, outbox, policies, ids, clock);
    }

    /** Makes the calls that are in the outbox, until none is due. */
    void dispatch() {
        var service = new DispatchOutboxService(
                unitOfWork, outbox,
                List.of(
                        new ResultNoteHandler(cloud, outbox, cases, trail, ids, clock),
                        new ReviewAlertHandler(cloud, cases, trail, ids, clock), new ReviewAlertEndHandler(cloud),
                        new HeldTransactionsHandler(cloud, cases, trail, ids, clock)),
                new Random(7), clock);
        while (service.dispatch(new DispatchOutboxUseCase.Command("node-1", 1, Duration.ofMinutes(1)))
                .claimed() > 0) {
            // On to the next one.
        }
    }

    /** The identity is in the ledger, and has been found there. */
    void appears(Subject subject) {
        cloud.know(INSTANCE, subject);
        sweep();
    }

    /** The only case there is. */
    KycCase theCase() {
        var all = cases.all();
        if (all.size() != 1) {
            throw new AssertionError("there are " + all.size() + " cases");
        }
        return all.getFirst();
    }

    List<CaseAction> history() {
        return trail.all().stream().map(CaseEntry::action).toList();
    }

    void policy(Policy policy) {
        in(() -> policies.add(INSTANCE, policy, reviewer(mara), BECAUSE, clock.instant()));
    }

    <T> T in(Supplier<T> work) {
        return unitOfWork.execute(work);
    }

    /** Finds what a test wants it to find. */
    final class StubScreening implements IdentityScreening {

        private final List<ScreeningQuery> asked = new ArrayList<>();
        private List<Candidate> candidates = List.of();
        private Optional<String> trouble = Optional.empty();
        private Runnable meanwhile = () -> {};

        void find(Candidate... found) {
            candidates = List.of(found);
            trouble = Optional.empty();
        }

        void fail(String why) {
            trouble = Optional.of(why);
        }

        void meanwhile(Runnable happening) {
            meanwhile = happening;
        }

        List<ScreeningQuery> asked() {
            return List.copyOf(asked);
        }

        @Override
        public ScreeningService service() {
            return new ScreeningService("stub");
        }

        @Override
        public Score usualThreshold() {
            return new Score(850);
        }

        @Override
        public List<ListVersion> lists() {
            return List.of(new ListVersion("made-up", "1", "ab", Optional.empty()));
        }

        @Override
        public Screening screen(ScreeningQuery query, Score threshold) {
            if (unitOfWork.isActive()) {
                throw new AssertionError("asked inside a unit of work");
            }
            asked.add(query);
            meanwhile.run();
            return trouble.<Screening>map(Screening.Unavailable::new)
                    .orElseGet(() -> new Screening.Screened(
                            candidates, lists(), new RawExchange(query.name(), candidates.toString())));
        }
    }
}

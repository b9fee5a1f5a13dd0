package io.gatehouse.application.kyc.service;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.kyc.port.in.ExportEvidenceUseCase;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.EvidenceKeys;
import io.gatehouse.application.kyc.port.out.EvidencePacks;
import io.gatehouse.application.kyc.port.out.EvidencePacks.Making;
import io.gatehouse.application.kyc.port.out.EvidenceReadModel;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.Evidence;
import io.gatehouse.application.kyc.view.PackBytes;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.ReviewerActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.ReviewerId;

/**
 * Makes evidence packs. What is known is read in one unit, which holds the lock of the case; the file is written outside of
 * any; and it is handed out only after another unit has noted that it is.
 */
public final class ExportEvidenceService implements ExportEvidenceUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerDesk desk;
    private final Reviewers reviewers;
    private final Cases cases;
    private final EvidenceReadModel readModel;
    private final CaseTrail trail;
    private final Policies policies;
    private final EvidenceKeys keys;
    private final EvidencePacks packs;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;
    private final String version;

    /** With the store, what writes and signs packs, where it is noted, and the version of Gatehouse that packs name. */
    public ExportEvidenceService(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Cases cases,
            EvidenceReadModel readModel, CaseTrail trail, Policies policies, EvidenceKeys keys, EvidencePacks packs,
            AuditTrail auditTrail, Ids ids, InstantSource clock, String version) {
        this.unitOfWork = unitOfWork;
        this.desk = new ReviewerDesk(signIns, reviewers);
        this.reviewers = reviewers;
        this.cases = cases;
        this.readModel = readModel;
        this.trail = trail;
        this.policies = policies;
        this.keys = keys;
        this.packs = packs;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
        this.version = version;
    }

    private sealed interface Collected {

        record Ready(Reviewer reviewer, Evidence evidence, Making making) implements Collected {}

        record Refused(Outcome why) implements Collected {}
    }

    @Override
    public Outcome export(Command command) {
        var now = clock.instant();
        return switch (unitOfWork.execute(() -> collect(command, now))) {
            case Collected.Refused(var why) -> why;
            case Collected.Ready ready -> handOut(ready);
        };
    }

    private Collected collect(Command command, Instant now) {
        var reviewer = desk.present(command.session(), command.instance());
        if (reviewer.isEmpty()) {
            return new Collected.Refused(new Outcome.NotSignedIn());
        }
        return cases.lock(command.caseId())
                .filter(kycCase -> kycCase.instance().equals(command.instance()))
                .<Collected>map(kycCase -> collected(kycCase, reviewer.get(), now))
                .orElseGet(() -> new Collected.Refused(new Outcome.NotFound()));
    }

    private Collected collected(KycCase kycCase, Reviewer reviewer, Instant now) {
        var rounds = readModel.rounds(kycCase.id());
        var links = readModel.trail(kycCase.id());
        var names = new HashMap<ReviewerId, String>();
        Evidence.named(kycCase, rounds, links)
                .forEach(id -> reviewers.find(id).ifPresent(known -> names.put(id, known.name())));
        var used = Evidence.policies(kycCase, rounds, links).stream()
                .map(number -> policies.find(kycCase.instance(), number)).flatMap(Optional::stream).toList();
        return new Collected.Ready(
                reviewer,
                new Evidence(kycCase, rounds, used, links, trail.verify(kycCase.id()), names),
                new Making(now, reviewer.id(), reviewer.name(), version, keys.current(now)));
    }

    private Outcome handOut(Collected.Ready ready) {
        var key = ready.making.key().fingerprint();
        var draft = packs.draft(ready.evidence, ready.making);
        var pack = draft.sign(unitOfWork.read(() -> keys.sign(key, draft.manifest())));
        unitOfWork.execute(() -> note(ready, pack));
        return new Outcome.Exported(ready.evidence.kycCase().id(), pack, ready.evidence.chain());
    }

    // With the lock, as whoever appends to a trail holds it. The case may have gone on since it was read.
    private PackBytes note(Collected.Ready ready, PackBytes pack) {
        var kycCase = cases.lock(ready.evidence.kycCase().id()).orElseThrow();
        var chain = state(ready.evidence.chain());
        trail.append(new CaseEntry(
                ids.next(), kycCase.id(), kycCase.round(), clock.instant(), CaseBook.by(ready.reviewer),
                CaseAction.EXPORTED,
                Map.of(
                        "sha256", pack.sha256(), "key", ready.making.key().fingerprint(), "chain", chain, "entries",
                        Integer.toString(ready.evidence.trail().size()))));
        auditTrail.record(new AuditEntry(
                ids.next(), clock.instant(), new ReviewerActor(ready.reviewer.id().toString()),
                AuditAction.CASE_EXPORTED, kycCase.id().toString(),
                Map.of("instance", kycCase.instance().value(), "sha256", pack.sha256(), "chain", chain)));
        return pack;
    }

    private static String state(ChainState chain) {
        return switch (chain) {
            case ChainState.Intact _ -> "INTACT";
            case ChainState.Broken _ -> "BROKEN";
        };
    }
}

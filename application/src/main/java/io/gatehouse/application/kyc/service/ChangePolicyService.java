package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.kyc.port.in.ChangePolicyUseCase;
import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.ReviewerActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.Reviewer.ReviewerRole;

/** Puts new versions of policies in force on a lead's word. */
public final class ChangePolicyService implements ChangePolicyUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerDesk desk;
    private final Policies policies;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, and where it is noted. */
    public ChangePolicyService(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Policies policies,
            AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.desk = new ReviewerDesk(signIns, reviewers);
        this.policies = policies;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome change(Command command) {
        return unitOfWork.execute(() -> desk.present(command.session(), command.instance())
                .map(reviewer -> change(command, reviewer))
                .orElseGet(Outcome.NotSignedIn::new));
    }

    private Outcome change(Command command, Reviewer reviewer) {
        if (reviewer.role() != ReviewerRole.LEAD) {
            return new Outcome.NotAllowed();
        }
        var current = policies.current(command.instance()).version();
        if (!command.wanted().version().equals(current)) {
            return new Outcome.Outdated();
        }
        var now = clock.instant();
        var next = command.wanted().as(current.next());
        if (!policies.add(command.instance(), next, reviewer.id(), command.why(), now)) {
            return new Outcome.Outdated();
        }
        auditTrail.record(new AuditEntry(
                ids.next(), now, new ReviewerActor(reviewer.id().toString()), AuditAction.POLICY_CHANGED,
                command.instance().value(),
                Map.of("version", next.version().toString(), "reason", command.why().text())));
        return new Outcome.Changed(next.version());
    }
}

package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.kyc.port.in.LookUpIdentityUseCase;
import io.gatehouse.application.kyc.port.out.CaseReadModel;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.Connections.Connection;
import io.gatehouse.application.kyc.port.out.ReviewerSignIns;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.KnownSubject;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.ReviewerActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.Reviewer;

/** Reads an identity from the ledger for a reviewer, and keeps that they wanted to see it. */
public final class LookUpIdentityService implements LookUpIdentityUseCase {

    private final UnitOfWork unitOfWork;
    private final ReviewerDesk desk;
    private final Connections connections;
    private final CaseReadModel readModel;
    private final LedgerCloud cloud;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the ledger, and where it is noted. */
    public LookUpIdentityService(
            UnitOfWork unitOfWork, ReviewerSignIns signIns, Reviewers reviewers, Connections connections,
            CaseReadModel readModel, LedgerCloud cloud, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.desk = new ReviewerDesk(signIns, reviewers);
        this.connections = connections;
        this.readModel = readModel;
        this.cloud = cloud;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who asks, of which ledger, and the case if there is one. */
    private record Asked(Reviewer reviewer, Optional<Connection> connection, Optional<CaseId> caseId) {}

    @Override
    public Outcome lookUp(Query query) {
        return unitOfWork.execute(() -> desk.present(query.session(), query.instance())
                .map(reviewer -> asked(query, reviewer)))
                .map(asked -> lookUp(query, asked))
                .orElseGet(Outcome.NotSignedIn::new);
    }

    private Asked asked(Query query, Reviewer reviewer) {
        auditTrail.record(new AuditEntry(
                ids.next(), clock.instant(), new ReviewerActor(reviewer.id().toString()),
                AuditAction.IDENTITY_LOOKED_UP, query.identity().value(),
                Map.of("instance", query.instance().value())));
        return new Asked(
                reviewer, connections.of(query.instance()), readModel.find(query.instance(), query.identity()));
    }

    private Outcome lookUp(Query query, Asked asked) {
        var answer = asked.connection()
                .map(connection -> read(query, asked.reviewer(), connection))
                .orElseGet(() -> new Answer.Failed<>(new Failure.Unauthorized()));
        return switch (answer) {
            case Answer.Given<KnownSubject>(var known) -> new Outcome.Found(known.subject(), asked.caseId());
            case Answer.Failed<KnownSubject>(Failure.NotFound _) -> new Outcome.NotFound();
            case Answer.Failed<KnownSubject>(var failure) -> new Outcome.Unavailable(LedgerFailure.sentence(failure));
        };
    }

    private Answer<KnownSubject> read(Query query, Reviewer reviewer, Connection connection) {
        var access = new LedgerCloud.Access(
                connection.installation(), connection.instance(), connection.permissions(),
                new ReviewerActor(reviewer.id().toString()), "look an identity up");
        return switch (cloud.open(access)) {
            case LedgerCloud.Opening.Opened(var ledger) -> ledger.subject(query.identity());
            case LedgerCloud.Opening.NoKey _,LedgerCloud.Opening.KeyRejected _ ->
                new Answer.Failed<>(new Failure.Unauthorized());
        };
    }
}

package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.Connections.Connection;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.kyc.ReviewCause;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.Verdict;
import io.gatehouse.domain.ledger.AlertChange;
import io.gatehouse.domain.ledger.AlertText;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.LedgerCall;
import io.gatehouse.domain.outbox.LedgerCall.HeldTransactionsOrder;
import io.gatehouse.domain.outbox.LedgerCall.ResultNote;
import io.gatehouse.domain.outbox.LedgerCall.ReviewAlert;
import io.gatehouse.domain.outbox.LedgerCall.ReviewAlertEnd;

/**
 * Where cases are opened and changed, each change with its entry in the history and with what the ledger is to be told of
 * it. Used inside a unit of work. The lock of the case comes first, that of the queue after it.
 */
final class CaseBook {

    static final CaseActor.ByGatehouse GATEHOUSE = new CaseActor.ByGatehouse();

    private final Cases cases;
    private final ScreeningQueue queue;
    private final CaseTrail trail;
    private final Connections connections;
    private final Outbox outbox;
    private final Ids ids;
    private final InstantSource clock;

    CaseBook(
            Cases cases, ScreeningQueue queue, CaseTrail trail, Connections connections, Outbox outbox, Ids ids,
            InstantSource clock) {
        this.cases = cases;
        this.queue = queue;
        this.trail = trail;
        this.connections = connections;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** The case, if it is one of that instance. */
    Optional<KycCase> lock(CaseId id, InstanceId instance) {
        return cases.lock(id).filter(kycCase -> kycCase.instance().equals(instance));
    }

    /** Stores what became of a case, and that it did. */
    KycCase store(KycCase changed, CaseActor actor, CaseAction action, Map<String, String> details) {
        var stored = cases.store(changed);
        note(stored, actor, action, details);
        return stored;
    }

    /** Notes something that changes nothing of the case itself. */
    void note(KycCase kycCase, CaseActor actor, CaseAction action, Map<String, String> details) {
        trail.append(new CaseEntry(
                ids.next(), kycCase.id(), kycCase.round(), clock.instant(), actor, action, details));
    }

    /** Opens the case of an identity that has none; empty if it has one. */
    Optional<KycCase> open(InstanceId instance, IdentityId identity, OpenCause cause, CaseActor actor) {
        var opened = KycCase.opened(new CaseId(ids.next()), instance, identity, cause, clock.instant());
        if (!cases.add(opened)) {
            return Optional.empty();
        }
        note(opened, actor, CaseAction.OPENED, Map.of("cause", cause.name()));
        queue.add(opened.id());
        return Optional.of(opened);
    }

    /** Has a case checked anew; one that is open is checked at once. Returns whether that is another round. */
    boolean reopen(KycCase locked, OpenCause cause, CaseActor actor) {
        var reopened = locked.reopen(cause, clock.instant());
        queue.add(locked.id());
        reopened.ifPresent(kycCase -> store(
                kycCase, actor, CaseAction.REOPENED,
                Map.of("cause", cause.name(), "was", locked.state().kind().name())));
        return reopened.isPresent();
    }

    /** Has the ledger told where a case stands, if that is worth telling and Gatehouse may. */
    void tellLedger(KycCase kycCase) {
        kycCase.verification().ifPresent(verification -> allowed(kycCase, CloudAction.WRITE_RESULT,
                CaseAction.RESULT_NOT_WRITTEN).ifPresent(
                        connection -> outbox.add(new ResultNote(
                                IdempotencyKey.of("result", kycCase.id().toString(), Long.toString(kycCase.version())),
                                about(kycCase, connection), verification))));
    }

    /** Has the ledger told again, as what it was told is not there any more. */
    void tellLedgerAgain(KycCase kycCase) {
        kycCase.verification().ifPresent(verification -> connection(kycCase)
                .filter(connection -> CloudAction.WRITE_RESULT.isAllowedBy(connection.permissions()))
                .ifPresent(connection -> outbox.add(new ResultNote(
                        IdempotencyKey.of(
                                "result", kycCase.id().toString(), Long.toString(kycCase.version()),
                                Long.toString(clock.instant().getEpochSecond())),
                        about(kycCase, connection), verification))));
    }

    /** Has an alert raised for those who look at the dashboard of Blnk Cloud. */
    void raiseAlert(KycCase kycCase, CaseState.InReview review) {
        allowed(kycCase, CloudAction.RAISE_ALERT, CaseAction.ALERT_NOT_RAISED).ifPresent(connection -> outbox.add(
                new ReviewAlert(
                        IdempotencyKey.of("alert", kycCase.id().toString(), Integer.toString(kycCase.round())),
                        about(kycCase, connection), alert(kycCase, review))));
    }

    /** What follows from a decision: the ledger is told, the alert ends, and what is held is let go or voided. */
    void followUp(KycCase decided, boolean holdsTransactions) {
        tellLedger(decided);
        var connection = connection(decided);
        connection.filter(there -> CloudAction.RAISE_ALERT.isAllowedBy(there.permissions()))
                .ifPresent(there -> outbox.add(new ReviewAlertEnd(
                        IdempotencyKey.of("alert-end", decided.id().toString(), Integer.toString(decided.round())),
                        about(decided, there), decided.id().toString(),
                        new AlertChange(Optional.empty(), Optional.of("RESOLVED")))));
        if (holdsTransactions) {
            verdict(decided.state()).filter(verdict -> verdict != Verdict.ASK_FOR_INFORMATION)
                    .ifPresent(verdict -> allowed(decided, CloudAction.SETTLE_TRANSACTION,
                            CaseAction.TRANSACTION_NOT_SETTLED).ifPresent(
                                    there -> outbox.add(
                                            new HeldTransactionsOrder(
                                                    IdempotencyKey.of(
                                                            "held", decided.id().toString(),
                                                            Integer.toString(decided.round())),
                                                    about(decided, there), verdict == Verdict.APPROVE))));
        }
    }

    /** Who a reviewer is in a history. */
    static CaseActor by(Reviewer reviewer) {
        return new CaseActor.ByReviewer(reviewer.id(), reviewer.name());
    }

    private static Optional<Verdict> verdict(CaseState state) {
        return switch (state) {
            case CaseState.Cleared _,CaseState.Approved _ -> Optional.of(Verdict.APPROVE);
            case CaseState.Rejected _ -> Optional.of(Verdict.REJECT);
            case CaseState.MoreInformation _ -> Optional.of(Verdict.ASK_FOR_INFORMATION);
            case CaseState.Open _,CaseState.Screening _,CaseState.InReview _,CaseState.AwaitingChecker _ ->
                Optional.empty();
        };
    }

    private Optional<Connection> connection(KycCase kycCase) {
        return connections.of(kycCase.instance());
    }

    private Optional<Connection> allowed(KycCase kycCase, CloudAction action, CaseAction otherwise) {
        var connection = connection(kycCase);
        if (connection.isEmpty()) {
            note(kycCase, GATEHOUSE, otherwise, Map.of("why", "not-installed"));
        } else if (!action.isAllowedBy(connection.get().permissions())) {
            note(kycCase, GATEHOUSE, otherwise, Map.of("why", "not-granted", "scope", action.scope().scope()));
            return Optional.empty();
        }
        return connection;
    }

    private static LedgerCall.About about(KycCase kycCase, Connection connection) {
        return new LedgerCall.About(
                connection.installation(), connection.instance(), connection.permissions(), kycCase.id(),
                kycCase.identity());
    }

    // Everybody who may see alerts reads it, so it names nobody.
    private static AlertText alert(KycCase kycCase, CaseState.InReview review) {
        var causes = review.causes().stream().sorted().map(CaseBook::words).collect(Collectors.joining(", "));
        return new AlertText(
                "KYC review needed",
                "A person has to look at this identity: " + causes + ". Open the KYC app to decide on "
                        + kycCase.id() + ".",
                kycCase.id().toString());
    }

    private static String words(ReviewCause cause) {
        return switch (cause) {
            case LISTED -> "a list has an entry that may be about it";
            case IMPLAUSIBLE -> "something required is missing or cannot be true";
            case TOKENIZED -> "its name is tokenized";
            case NAMELESS -> "it has no name";
            case COUNTRY -> "a country carries a high risk or is not known";
            case NOT_SCREENED -> "not every list could be searched";
            case POLICY -> "the policy wants a person to look at each";
        };
    }
}

package io.gatehouse.application.kyc.service;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.kyc.port.in.ManageReviewersUseCase;
import io.gatehouse.application.kyc.port.out.Reviewers;
import io.gatehouse.application.operator.port.out.PasswordHashes;
import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.kyc.Reviewer;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.PasswordHash;

/** Keeps the list of reviewers. PINs are hashed outside of the transaction, as that takes long on purpose. */
public final class ManageReviewersService implements ManageReviewersUseCase {

    private final UnitOfWork unitOfWork;
    private final Reviewers reviewers;
    private final PasswordHashes hashes;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** With the store, what hashes PINs, and where it is noted. */
    public ManageReviewersService(
            UnitOfWork unitOfWork, Reviewers reviewers, PasswordHashes hashes, AuditTrail auditTrail, Ids ids,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.reviewers = reviewers;
        this.hashes = hashes;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome manage(Command command) {
        return switch (command) {
            case Command.Add add -> add(add);
            case Command.Change change -> change(change);
        };
    }

    private Outcome add(Command.Add add) {
        if (isTooShort(add.pin())) {
            return tooShort();
        }
        Reviewer reviewer;
        try {
            reviewer = new Reviewer(new ReviewerId(ids.next()), add.instance(), add.name(), add.role(), true);
        } catch (IllegalArgumentException refused) {
            return new Outcome.Invalid("The name " + refused.getMessage() + ".");
        }
        var pin = hashes.hash(add.pin());
        return unitOfWork.execute(() -> {
            if (reviewers.of(add.instance()).stream()
                    .anyMatch(other -> other.name().equalsIgnoreCase(reviewer.name()))) {
                return new Outcome.NameTaken();
            }
            reviewers.store(reviewer, pin);
            record(add, reviewer, Map.of("change", "added", "role", reviewer.role().name()));
            return new Outcome.Managed(reviewer.id());
        });
    }

    private Outcome change(Command.Change change) {
        if (change.pin().filter(ManageReviewersService::isTooShort).isPresent()) {
            return tooShort();
        }
        var pin = change.pin().map(hashes::hash);
        return unitOfWork.execute(() -> reviewers.find(change.reviewer())
                .map(known -> change(change, known, pin))
                .orElseGet(Outcome.NotFound::new));
    }

    private Outcome change(Command.Change change, Reviewer known, Optional<PasswordHash> pin) {
        var changed = new Reviewer(known.id(), known.instance(), known.name(), change.role(), change.isActive());
        if (pin.isPresent()) {
            reviewers.store(changed, pin.get());
        } else {
            reviewers.change(changed);
        }
        record(change, changed, Map.of(
                "change", "changed", "role", changed.role().name(), "active", Boolean.toString(changed.isActive()),
                "pin", pin.isPresent() ? "replaced" : "kept", "reason", change.why().text()));
        return new Outcome.Managed(changed.id());
    }

    private void record(Command command, Reviewer reviewer, Map<String, String> details) {
        auditTrail.record(new AuditEntry(
                ids.next(), clock.instant(), new OperatorActor(command.operator().value()),
                AuditAction.REVIEWER_CHANGED, reviewer.id().toString(), details));
    }

    private static boolean isTooShort(Password pin) {
        return pin.value().length() < SHORTEST_PIN;
    }

    private static Outcome tooShort() {
        return new Outcome.Invalid("The PIN must have at least " + SHORTEST_PIN + " characters.");
    }
}

package io.gatehouse.testkit.audit;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link AuditTrail} promises. */
public abstract class AuditTrailContract {

    /** The trail under test. */
    protected abstract AuditTrail auditTrail();

    /** The unit of work that it takes part in. */
    protected abstract UnitOfWork unitOfWork();

    /** What is stored, in the order of time. */
    protected abstract List<AuditEntry> entries();

    static List<AuditEntry> entriesOfEveryKind() {
        return List.of(
                entry(1, new Actor.OperatorActor("ada"), AuditAction.SOURCE_CHANGED,
                        Map.of("why", "a new ledger", "n", "2")),
                entry(2, new Actor.CloudActor(), AuditAction.INSTALLATION_REVOKED, Map.of()),
                entry(3, new Actor.ApplicationActor("cloud-client"), AuditAction.API_KEY_OPENED,
                        Map.of("purpose", "x")));
    }

    @Test
    void keepsEveryPartOfAnEntry() {
        entriesOfEveryKind().forEach(this::record);

        assertThat(entries()).containsExactlyElementsOf(entriesOfEveryKind());
    }

    @Test
    void keepsNothingOfAUnitThatFailed() {
        assertThatThrownBy(() -> unitOfWork().execute(() -> {
            auditTrail().record(entriesOfEveryKind().getFirst());
            throw new IllegalStateException("stop");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(entries()).isEmpty();
    }

    private void record(AuditEntry entry) {
        unitOfWork().execute(() -> {
            auditTrail().record(entry);
            return entry;
        });
    }

    private static AuditEntry entry(int number, Actor actor, AuditAction action, Map<String, String> details) {
        return new AuditEntry(
                SequentialIds.number(number), MutableInstantSource.START.plusSeconds(number), actor, action,
                "subject-" + number, details);
    }
}

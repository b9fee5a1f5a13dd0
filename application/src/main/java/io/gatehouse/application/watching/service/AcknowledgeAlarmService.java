package io.gatehouse.application.watching.service;

import java.time.InstantSource;
import java.util.Map;

import io.gatehouse.application.shared.port.out.AuditTrail;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.watching.port.in.AcknowledgeAlarmUseCase;
import io.gatehouse.application.watching.port.out.Alarms;
import io.gatehouse.domain.audit.Actor.OperatorActor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;

/** Notes who has seen to alarms. */
public final class AcknowledgeAlarmService implements AcknowledgeAlarmUseCase {

    private final UnitOfWork unitOfWork;
    private final Alarms alarms;
    private final AuditTrail auditTrail;
    private final Ids ids;
    private final InstantSource clock;

    /** Over those alarms, and where it is noted. */
    public AcknowledgeAlarmService(
            UnitOfWork unitOfWork, Alarms alarms, AuditTrail auditTrail, Ids ids, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.alarms = alarms;
        this.auditTrail = auditTrail;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Outcome acknowledge(Command command) {
        return unitOfWork.execute(() -> {
            var known = alarms.lock(command.alarm());
            if (known.isEmpty()) {
                return new Outcome.Unknown();
            }
            var now = clock.instant();
            var next = known.get().acknowledged(command.operator(), now);
            if (!next.equals(known.get())) {
                alarms.save(next);
                auditTrail.record(new AuditEntry(
                        ids.next(), now, new OperatorActor(command.operator().value()),
                        AuditAction.ALARM_ACKNOWLEDGED, command.alarm().toString(),
                        Map.of("kind", next.alarm().kind().name())));
            }
            return new Outcome.Acknowledged();
        });
    }
}

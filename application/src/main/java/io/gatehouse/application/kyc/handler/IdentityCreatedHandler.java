package io.gatehouse.application.kyc.handler;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Connections;
import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.kyc.port.out.ScreeningQueue;
import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.Effects.Change;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.IdentityArrival;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.domain.kyc.OpenCause;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.KnownEvent;

/**
 * Takes note of each identity that appears in a ledger, once, and opens its case where Gatehouse is installed: what the
 * event says of the person is not looked at, since the ledger is read when the case is checked. An event that names no
 * identity is nothing to check, and is left alone; an identity of an instance that is not known, or in which Gatehouse is
 * not installed, is found by the sweep once it is.
 */
public final class IdentityCreatedHandler implements EventHandler {

    private final IdentityArrivals arrivals;
    private final Cases cases;
    private final ScreeningQueue queue;
    private final CaseTrail trail;
    private final Connections connections;
    private final Ids ids;
    private final InstantSource clock;

    /** Taking note there, and opening cases there. */
    public IdentityCreatedHandler(
            IdentityArrivals arrivals, Cases cases, ScreeningQueue queue, CaseTrail trail, Connections connections,
            Ids ids, InstantSource clock) {
        this.arrivals = arrivals;
        this.cases = cases;
        this.queue = queue;
        this.trail = trail;
        this.connections = connections;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Set<EventName> names() {
        return Set.of(KnownEvent.IDENTITY_CREATED.eventName());
    }

    @Override
    public Effects handle(EventToHandle event) {
        return event.resource().map(identity -> arrived(event, new IdentityId(identity))).orElseGet(Effects::none);
    }

    private Effects arrived(EventToHandle event, IdentityId identity) {
        var isNews = arrivals.record(new IdentityArrival(
                identity, event.source(), event.instance(), event.id(), event.receivedAt()));
        var isOpened = event.instance()
                .filter(instance -> connections.of(instance).isPresent())
                .filter(instance -> open(instance, identity)).isPresent();
        return isNews || isOpened
                ? Effects.of(new Change(
                        isOpened ? "case-opened" : "identity-waits-for-check", identity.value()))
                : Effects.none();
    }

    private boolean open(InstanceId instance, IdentityId identity) {
        var now = clock.instant();
        var opened = KycCase.opened(new CaseId(ids.next()), instance, identity, OpenCause.ARRIVED, now);
        if (!cases.add(opened)) {
            return false;
        }
        trail.append(new CaseEntry(
                ids.next(), opened.id(), opened.round(), now, new CaseActor.ByGatehouse(), CaseAction.OPENED,
                Map.of("cause", OpenCause.ARRIVED.name())));
        queue.add(opened.id());
        return true;
    }
}

package io.gatehouse.application.kyc.handler;

import java.util.Set;

import io.gatehouse.application.kyc.port.out.IdentityArrivals;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.Effects.Change;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.kyc.IdentityArrival;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.KnownEvent;

/**
 * Takes note of each identity that appears in a ledger, once. An event that names no identity is nothing to check, and is
 * left alone.
 */
public final class IdentityCreatedHandler implements EventHandler {

    private final IdentityArrivals arrivals;

    /** Taking note there. */
    public IdentityCreatedHandler(IdentityArrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public Set<EventName> names() {
        return Set.of(KnownEvent.IDENTITY_CREATED.eventName());
    }

    @Override
    public Effects handle(EventToHandle event) {
        return event.resource()
                .map(identity -> new IdentityArrival(
                        new IdentityId(identity), event.source(), event.instance(), event.id(), event.receivedAt()))
                .filter(arrivals::record)
                .map(arrival -> Effects.of(new Change("identity-waits-for-check", arrival.identity().value())))
                .orElseGet(Effects::none);
    }
}

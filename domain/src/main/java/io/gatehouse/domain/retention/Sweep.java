package io.gatehouse.domain.retention;

import java.time.Instant;
import java.util.Set;

import io.gatehouse.domain.webhook.EventName;

/**
 * Whose time is over: that part of all events of the scope that were received before.
 *
 * @param before exclusive
 */
public record Sweep(KeptPart part, Scope scope, Instant before) {

    /** Which events. */
    public sealed interface Scope {

        /** Those without a rule of their own, and those without a name. */
        record Usual(Set<EventName> except) implements Scope {

            public Usual {
                except = Set.copyOf(except);
            }
        }

        /** Those of that name, which has a rule of its own. */
        record Named(EventName name) implements Scope {}
    }
}

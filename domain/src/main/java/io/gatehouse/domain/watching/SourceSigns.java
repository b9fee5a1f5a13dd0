package io.gatehouse.domain.watching;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/**
 * What alarms about a source are decided on.
 *
 * @param lastHeardAt   the minute of its last delivery that was accepted, repeated ones included
 * @param refusedLately requests refused in the last {@link AlarmPolicy#LATELY}
 * @param refusedBefore requests refused in the {@link AlarmPolicy#BEFORE} before that
 * @param secrets       those that it accepts, and when they were added where that is known
 * @param lastUses      when secrets last verified a delivery
 */
public record SourceSigns(
        SourceId source,
        SourceSlug slug,
        boolean enabled,
        Optional<Instant> lastHeardAt,
        long refusedLately,
        long refusedBefore,
        Map<SecretId, Optional<Instant>> secrets,
        Map<SecretId, Instant> lastUses) {

    public SourceSigns {
        secrets = Map.copyOf(secrets);
        lastUses = Map.copyOf(lastUses);
    }

    /** The same with a secret that the store does not know of. */
    public SourceSigns withSecret(SecretId secret) {
        var more = new HashMap<>(secrets);
        more.put(secret, Optional.empty());
        return new SourceSigns(source, slug, enabled, lastHeardAt, refusedLately, refusedBefore, more, lastUses);
    }

    /** Since when nothing was signed with a secret; empty if nothing is known of it at all. */
    Optional<Instant> quietSince(SecretId secret) {
        return Optional.ofNullable(lastUses.get(secret)).or(() -> secrets.getOrDefault(secret, Optional.empty()));
    }
}

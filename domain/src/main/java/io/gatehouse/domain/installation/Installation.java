package io.gatehouse.domain.installation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatehouse.domain.installation.InstallationEvent.Buried;
import io.gatehouse.domain.installation.InstallationEvent.InstallRepeated;
import io.gatehouse.domain.installation.InstallationEvent.Installed;
import io.gatehouse.domain.installation.InstallationEvent.Reinstalled;
import io.gatehouse.domain.installation.InstallationEvent.Reissued;
import io.gatehouse.domain.installation.InstallationEvent.UninstallRepeated;
import io.gatehouse.domain.installation.InstallationState.Active;
import io.gatehouse.domain.installation.InstallationState.Revoked;
import io.gatehouse.domain.installation.InstallationState.Tombstone;
import io.gatehouse.domain.installation.RevocationReason.Uninstalled;

/**
 * The app in one Blnk instance. Immutable; each transition gives the next state together with the event that tells of
 * it.
 *
 * <p>Blnk Cloud may repeat a callback, and may reuse an installation id with a new key (its documentation leaves both
 * open), so what a callback means follows from the state and from whether its content was processed before, never from
 * its idempotency key alone.
 *
 * @param processed fingerprints of every install content that took effect at some time
 * @param version   number of changes stored so far; 0 for one that is not stored yet
 */
public record Installation(
        InstallationId id,
        AppId app,
        InstanceId instance,
        Optional<OrganizationId> organization,
        InstallationState state,
        Set<ContentFingerprint> processed,
        long version) {

    public Installation {
        processed = Set.copyOf(processed);
    }

    /** A state and the event that led to it. */
    public record Transition(Installation installation, InstallationEvent event) {

        /** Whether the event changed anything; a repeated callback does not. */
        public boolean changes() {
            return switch (event) {
                case InstallRepeated _,UninstallRepeated _ -> false;
                case Installed _,Reissued _,Reinstalled _,InstallationEvent.Revoked _,Buried _ -> true;
            };
        }
    }

    /** The first install of an installation that was never heard of. */
    public static Transition first(
            InstallationId id, AppId app, InstanceId instance, Optional<OrganizationId> organization, Grant grant,
            Instant now) {
        var installation = new Installation(
                id, app, instance, organization, new Active(grant, now), Set.of(grant.fingerprint()), 0);
        return new Transition(installation, new Installed(grant, now));
    }

    /** An uninstall of an installation that was never heard of. */
    public static Transition buried(
            InstallationId id, AppId app, InstanceId instance, Optional<OrganizationId> organization,
            Instant uninstalledAt, Instant now) {
        var installation = new Installation(
                id, app, instance, organization, new Tombstone(uninstalledAt, now), Set.of(), 0);
        return new Transition(installation, new Buried(uninstalledAt, now));
    }

    /**
     * Another install callback for this installation. Content that took effect before is a repetition in every state, so
     * that one that comes late cannot put an older key in the place of the one that replaced it. The organization is
     * kept where the callback names none.
     */
    public Transition install(Optional<OrganizationId> namedOrganization, Grant grant, Instant now) {
        if (processed.contains(grant.fingerprint())) {
            return new Transition(this, new InstallRepeated(now));
        }
        var activated = activated(namedOrganization, grant, now);
        return switch (state) {
            case Active active -> new Transition(activated, new Reissued(active.grant(), grant, now));
            case Revoked _,Tombstone _ -> new Transition(activated, new Reinstalled(grant, now));
        };
    }

    /** An uninstall callback for this installation. */
    public Transition uninstall(Instant uninstalledAt, Instant now) {
        return revoke(new Uninstalled(uninstalledAt), now)
                .orElseGet(() -> new Transition(this, new UninstallRepeated(now)));
    }

    /** Ends the installation; empty if it is not active. */
    public Optional<Transition> revoke(RevocationReason reason, Instant now) {
        return switch (state) {
            case Active active -> Optional.of(new Transition(
                    with(organization, new Revoked(active.grant(), reason, now), processed),
                    new InstallationEvent.Revoked(reason, now)));
            case Revoked _,Tombstone _ -> Optional.empty();
        };
    }

    /** Whether the installation is in force. */
    public boolean isActive() {
        return switch (state) {
            case Active _ -> true;
            case Revoked _,Tombstone _ -> false;
        };
    }

    /** Whether a callback that names this app and instance can be about this installation; neither ever changes. */
    public boolean belongsTo(AppId otherApp, InstanceId otherInstance) {
        return app.equals(otherApp) && instance.equals(otherInstance);
    }

    private Installation activated(Optional<OrganizationId> namedOrganization, Grant grant, Instant now) {
        var fingerprints = Stream.concat(processed.stream(), Stream.of(grant.fingerprint()))
                .collect(Collectors.toUnmodifiableSet());
        return with(namedOrganization.or(() -> organization), new Active(grant, now), fingerprints);
    }

    private Installation with(
            Optional<OrganizationId> nextOrganization, InstallationState next, Set<ContentFingerprint> fingerprints) {
        return new Installation(id, app, instance, nextOrganization, next, fingerprints, version);
    }
}

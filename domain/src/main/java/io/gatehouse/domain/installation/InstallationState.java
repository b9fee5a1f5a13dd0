package io.gatehouse.domain.installation;

import java.time.Instant;

/** Where an installation stands. */
public sealed interface InstallationState {

    /** When the state was entered. */
    Instant since();

    /** In force: the key is in the vault, the portal opens. */
    record Active(Grant grant, Instant since) implements InstallationState {}

    /** Ended: the key is destroyed. {@code lastGrant} is what was in force before. */
    record Revoked(Grant lastGrant, RevocationReason reason, Instant since) implements InstallationState {}

    /**
     * The uninstall arrived and no install ever did. Kept, so that the install that was overtaken is recognised when it
     * arrives late with new content, and so that a repeated uninstall is a duplicate.
     */
    record Tombstone(Instant uninstalledAt, Instant since) implements InstallationState {}
}

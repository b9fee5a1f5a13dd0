package io.gatehouse.domain.installation;

import java.time.Instant;

/** What happened to an installation. All but the last two change it; those say that a callback changed nothing. */
public sealed interface InstallationEvent {

    /** When Gatehouse decided it. */
    Instant at();

    /** Installed for the first time. */
    record Installed(Grant grant, Instant at) implements InstallationEvent {}

    /** Blnk Cloud issued another key or other permissions while the installation was active. */
    record Reissued(Grant before, Grant grant, Instant at) implements InstallationEvent {}

    /** Installed again after it had ended. */
    record Reinstalled(Grant grant, Instant at) implements InstallationEvent {}

    /** Ended, for the reason given. */
    record Revoked(RevocationReason reason, Instant at) implements InstallationEvent {}

    /** Uninstalled before any install was seen. */
    record Buried(Instant uninstalledAt, Instant at) implements InstallationEvent {}

    /** An install with content that was processed before. */
    record InstallRepeated(Instant at) implements InstallationEvent {}

    /** An uninstall of what had already ended. */
    record UninstallRepeated(Instant at) implements InstallationEvent {}
}

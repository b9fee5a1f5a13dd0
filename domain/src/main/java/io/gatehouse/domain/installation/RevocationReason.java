package io.gatehouse.domain.installation;

import java.time.Instant;

import io.gatehouse.domain.shared.Reason;

/** Why an installation ended. */
public sealed interface RevocationReason {

    /** Blnk Cloud reported the uninstall, which it dates {@code uninstalledAt}. */
    record Uninstalled(Instant uninstalledAt) implements RevocationReason {}

    /** A later installation of the same app into the same instance took its place. */
    record Superseded(InstallationId by) implements RevocationReason {}

    /** An operator ended it here; Blnk Cloud does not know. */
    record RevokedByOperator(String operator, Reason why) implements RevocationReason {}
}

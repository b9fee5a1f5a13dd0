package io.gatehouse.application.installation.port.out;

import java.util.Optional;

import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.ContentFingerprint;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.Permissions;

/** Keeps the API keys, sealed: one for each active installation. Used inside a unit of work. */
public interface ApiKeyVault {

    /** Keeps the key for the installation, in place of the one it has. */
    void seal(InstallationId installation, ApiKey key);

    /** Forgets the key of the installation for good, if it has one. */
    void destroy(InstallationId installation);

    /**
     * The key, for a call to Blnk Cloud; empty if the installation has none. Each opening is written to the audit trail.
     *
     * @param purpose what the call is for, in a few words
     */
    Optional<ApiKey> open(InstallationId installation, Actor actor, String purpose);

    /** The keyed fingerprint of what an install grants; equal for equal content, today and after any key rotation. */
    ContentFingerprint fingerprint(InstallationId installation, ApiKey key, Permissions permissions);
}

package io.gatehouse.application.installation.port.out;

import java.time.Instant;
import java.util.Optional;

import io.gatehouse.domain.installation.InstallationId;

/**
 * Which installations have a key that Blnk Cloud does not accept any more. As long as that stands, the key is not used. Used
 * inside a unit of work.
 */
public interface KeyRejections {

    /**
     * Remembers that the key of the installation was rejected; the first time counts.
     *
     * @return whether it is news
     */
    boolean record(InstallationId installation, Instant rejectedAt);

    /** Since when the key of the installation is rejected; empty if it is not. */
    Optional<Instant> find(InstallationId installation);

    /** Forgets it, as the installation has another key or none. */
    void clear(InstallationId installation);
}

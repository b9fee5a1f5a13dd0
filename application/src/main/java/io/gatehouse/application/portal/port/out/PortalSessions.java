package io.gatehouse.application.portal.port.out;

import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.portal.PortalSession;
import io.gatehouse.domain.portal.TokenHash;

/** The portal sessions. Used inside a unit of work, which holds the locks until its end. */
public interface PortalSessions {

    /** The session of that launch token. No other unit that asks for it goes on until this one ends. */
    Optional<PortalSession> lockByLaunchToken(TokenHash launchToken);

    /** The session that was opened with that session token, as it stands now, ended or not; without a lock. */
    Optional<PortalSession> findBySessionToken(TokenHash sessionToken);

    /** The sessions of the installation that are launched or open, locked; those that ran out may be among them. */
    List<PortalSession> lockUnended(InstallationId installation);

    /** Stores a new session or the next state of a known one. */
    void save(PortalSession session);
}

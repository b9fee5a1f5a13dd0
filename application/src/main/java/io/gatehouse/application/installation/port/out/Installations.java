package io.gatehouse.application.installation.port.out;

import java.util.Optional;

import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.Installation;
import io.gatehouse.domain.installation.Installation.Transition;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;

/**
 * The installations. Used inside a unit of work, which holds the locks until its end.
 *
 * <p>Lock order: first {@link #lockActive}, then {@link #lock}, then further installations of the same app and
 * instance. Units that keep to it cannot deadlock.
 */
public interface Installations {

    /**
     * The installation that is active for the app in the instance. No other unit that asks for the same pair goes on
     * until this one ends, even if there is none.
     */
    Optional<Installation> lockActive(AppId app, InstanceId instance);

    /**
     * The installation of that id. No other unit that asks for the same id goes on until this one ends, even if there
     * is none.
     */
    Optional<Installation> lock(InstallationId id);

    /** The installation of that id as it is now, without a lock. */
    Optional<Installation> find(InstallationId id);

    /**
     * Stores the state that the transition leads to and adds its event to the history.
     *
     * @throws StaleInstallationException if the installation was changed since it was read
     */
    void save(Transition transition);
}

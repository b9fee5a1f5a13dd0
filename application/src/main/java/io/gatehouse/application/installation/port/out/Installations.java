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
 * <p>Lock order: first {@link #lockPlace}, then {@link #lock} for further installations of the same app and instance;
 * or {@link #lock} alone. Units that keep to it cannot deadlock.
 */
public interface Installations {

    /**
     * What a unit that installs decides on.
     *
     * @param known    the installation of the id that was asked for
     * @param occupant the other installation that is active for the app in the instance; not looked for where the known
     *                 one does not belong there, as nothing can be installed then
     */
    record Place(Optional<Installation> known, Optional<Installation> occupant) {}

    /**
     * The installation of that id, and the other one that is active for the app in the instance. No other unit that
     * asks for the same app and instance, or for one of the two installations, goes on until this one ends, even if
     * there are none.
     */
    Place lockPlace(AppId app, InstanceId instance, InstallationId id);

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

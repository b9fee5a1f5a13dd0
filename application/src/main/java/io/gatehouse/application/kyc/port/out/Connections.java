package io.gatehouse.application.kyc.port.out;

import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;

/** The instances that Gatehouse is installed in. Used inside a unit of work. */
public interface Connections {

    /** The installation that is in force in the instance. */
    Optional<Connection> of(InstanceId instance);

    /** All instances in which an installation is in force, at most so many, by their names. */
    List<Connection> all(int most);

    /** An instance, and what may be done there. */
    record Connection(InstallationId installation, InstanceId instance, Permissions permissions) {}
}

package io.gatehouse.application.installation.port.in;

import java.util.Optional;

import io.gatehouse.application.installation.view.InstallationDetail;
import io.gatehouse.domain.installation.InstallationId;

/** Shows one installation. */
public interface ViewInstallationUseCase {

    /** The installation with its history; empty if there is none of that id. */
    Optional<InstallationDetail> view(Query query);

    /** Which one. */
    record Query(InstallationId installation) {}
}

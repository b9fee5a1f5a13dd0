package io.gatehouse.application.portal.port.out;

import java.time.Instant;
import java.util.List;

import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.domain.installation.InstallationId;

/** Portal sessions as pages show them. */
public interface PortalSessionReadModel {

    /** The newest sessions of the installation, as they stand at {@code now}; at most {@code limit}. */
    List<PortalSessionSummary> newest(InstallationId installation, int limit, Instant now);
}

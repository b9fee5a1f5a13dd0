package io.gatehouse.application.portal.port.in;

import java.util.List;

import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.domain.installation.InstallationId;

/** Lists the portal sessions of an installation. */
public interface BrowsePortalSessionsUseCase {

    /** The newest sessions, newest first; at most 20. */
    List<PortalSessionSummary> browse(Query query);

    /** Whose sessions. */
    record Query(InstallationId installation) {}
}

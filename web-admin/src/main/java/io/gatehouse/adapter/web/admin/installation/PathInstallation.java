package io.gatehouse.adapter.web.admin.installation;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.PathIds;
import io.gatehouse.domain.installation.InstallationId;

/** Reads the installation that a path names. */
final class PathInstallation {
    private PathInstallation() {}

    /** @throws PageNotFoundException if no installation can have that id */
    static InstallationId read(String part) {
        try {
            return PathIds.read(part).map(InstallationId::new).orElseThrow(PageNotFoundException::new);
        } catch (IllegalArgumentException _) {
            throw new PageNotFoundException();
        }
    }
}

package io.gatehouse.application.installation.port.in;

import java.util.Optional;

import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.InstallationId;

/** Lists the callbacks of Blnk Cloud. */
public interface BrowseCallbacksUseCase {

    /** A page of them, newest first. */
    Page<CallbackSummary> browse(Query query);

    /** Which ones; all of them if no installation is given. */
    record Query(Optional<InstallationId> installation, PageRequest page) {}
}

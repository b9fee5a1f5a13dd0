package io.gatehouse.application.installation.port.in;

import java.util.Optional;

import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;

/** Lists installations. */
public interface BrowseInstallationsUseCase {

    /** A page of them, and how many there are. */
    Outcome browse(Query query);

    /**
     * Which ones.
     *
     * @param search where given, only those whose id, instance or organization starts with it
     */
    record Query(InstallationStatus status, Optional<String> search, PageRequest page) {

        public Query {
            search = search.map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    /** The page, and the number in each status under the same search. */
    record Outcome(Page<InstallationSummary> page, InstallationCounts counts) {}
}

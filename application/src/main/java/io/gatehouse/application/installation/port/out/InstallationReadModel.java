package io.gatehouse.application.installation.port.out;

import java.util.Optional;

import io.gatehouse.application.installation.view.CallbackSummary;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.installation.view.InstallationDetail;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.InstallationId;

/** Installations as pages show them. */
public interface InstallationReadModel {

    /**
     * Installations of that status, the one that changed last first.
     *
     * @param search where given, only those whose id, instance or organization starts with it
     */
    Page<InstallationSummary> page(InstallationStatus status, Optional<String> search, PageRequest page);

    /** How many there are, under the same search. */
    InstallationCounts counts(Optional<String> search);

    /** One installation with its history. */
    Optional<InstallationDetail> detail(InstallationId id);

    /** Callbacks, newest first; only those of one installation where one is given. */
    Page<CallbackSummary> callbacks(Optional<InstallationId> installation, PageRequest page);
}

package io.gatehouse.application.installation.port.in;

import java.util.Optional;

import io.gatehouse.application.installation.view.LedgerAccess;
import io.gatehouse.domain.installation.InstallationId;

/** Shows what an installation may do in its ledger, and what it did. */
public interface ViewLedgerAccessUseCase {

    /** Of which installation. */
    record Query(InstallationId installation) {}

    /** Empty if the installation is not known. */
    Optional<LedgerAccess> view(Query query);
}

package io.gatehouse.application.installation.port.out;

import java.time.Instant;
import java.util.Map;

import io.gatehouse.application.installation.view.ActionUse;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.ledger.CloudAction;

/** When an installation last did something in its ledger: at most one note for each action. Used inside a unit of work. */
public interface CloudUse {

    /** It was done, or at least allowed; an older time does not replace a younger one. */
    void used(InstallationId installation, CloudAction action, Instant at);

    /** It was refused, by Blnk Cloud or before it was asked; an older time does not replace a younger one. */
    void refused(InstallationId installation, CloudAction action, Instant at);

    /** What is known of each action; those that were never tried are missing. */
    Map<CloudAction, ActionUse> of(InstallationId installation);
}

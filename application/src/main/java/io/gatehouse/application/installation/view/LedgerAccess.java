package io.gatehouse.application.installation.view;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.ledger.CloudAction;

/**
 * What an installation may do in its ledger, and what it did.
 *
 * @param keyRejectedAt since when Blnk Cloud does not accept its key
 * @param actions       all there are
 */
public record LedgerAccess(Optional<Instant> keyRejectedAt, List<Action> actions) {

    public LedgerAccess {
        actions = List.copyOf(actions);
    }

    /** One thing to do, whether it was granted, and when it was last done and refused. */
    public record Action(CloudAction action, boolean granted, ActionUse use) {}
}

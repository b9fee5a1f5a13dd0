package io.gatehouse.application.installation.view;

import java.time.Instant;
import java.util.Optional;

/** When something was last done in a ledger, and when it was last refused. */
public record ActionUse(Optional<Instant> usedAt, Optional<Instant> refusedAt) {

    /** Never tried. */
    public static final ActionUse NEVER = new ActionUse(Optional.empty(), Optional.empty());
}

package io.gatehouse.application.webhook.port.in;

import java.util.Optional;

import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.view.GapList;
import io.gatehouse.domain.webhook.GapState;

/** Lists gaps. */
public interface BrowseGapsUseCase {

    /** A page of them, the one found last first, with what there is to say about all. */
    GapList browse(Query query);

    /** Which ones; those in any state if none is given. */
    record Query(Optional<GapState> state, PageRequest page) {}
}

package io.gatehouse.application.watching.port.in;

import io.gatehouse.application.watching.view.Backlog;

/** Counts what is not handled yet. */
public interface CountBacklogUseCase {

    /**
     * What there is now.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if the store is away
     */
    Backlog count();
}

package io.gatehouse.application.webhook.port.out;

import java.util.Optional;

import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

/** The sources, their secrets sealed. */
public interface Sources {

    /**
     * The source of that slug, for verifying a request. May be a few seconds old where another node changed it; a
     * change made here shows at once. Works outside of a unit of work too.
     *
     * @throws io.gatehouse.application.shared.port.out.StoreUnavailableException if it is not known and the store is
     *                                                                           away
     */
    Optional<Source> findForVerification(SourceSlug slug);

    /**
     * The source of that slug as {@link #findForVerification} found it a few seconds ago, if it did. Never waits; empty
     * says nothing.
     */
    Optional<Source> recall(SourceSlug slug);

    /** The source of that id. No other unit that asks for it goes on until this one ends. */
    Optional<Source> lock(SourceId id);

    /** Whether a source has that slug. */
    boolean isTaken(SourceSlug slug);

    /**
     * Stores a new source or the next state of a known one.
     *
     * @throws StaleSourceException if the source was changed since it was read
     */
    void save(Source source);
}

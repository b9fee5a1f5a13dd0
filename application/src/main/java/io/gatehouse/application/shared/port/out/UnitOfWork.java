package io.gatehouse.application.shared.port.out;

import java.util.function.Supplier;

/**
 * A transaction on the store.
 *
 * <p>The work may run more than once (serialization failures and deadlocks are tried again), so it touches nothing but
 * the store. It joins the surrounding unit if there is one. Any throwable rolls back; a returned value commits, even
 * if it says that something was refused, so decide first and write after.
 */
public interface UnitOfWork {

    /**
     * Runs the work in a transaction and returns what it returned, after the commit.
     *
     * @throws StoreUnavailableException if the store is away, too slow or too busy; nothing was written, or, where the
     *                                   connection broke during the commit, it is not known whether it was
     */
    <T> T execute(Supplier<T> work);

    /**
     * Runs the work as {@link #execute} does and returns what it returned, but keeps nothing of what it wrote: for those
     * who want to know what it would do.
     *
     * @throws IllegalStateException     inside a unit, which could not be kept any more
     * @throws StoreUnavailableException if the store is away, too slow or too busy
     */
    <T> T rehearse(Supplier<T> work);

    /**
     * Runs a query in a read-only transaction.
     *
     * @throws StoreUnavailableException if the store is away, too slow or too busy
     */
    <T> T read(Supplier<T> query);
}

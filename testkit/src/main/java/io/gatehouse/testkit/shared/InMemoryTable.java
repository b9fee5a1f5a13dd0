package io.gatehouse.testkit.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows by key, in the order in which they were first put, that roll back with their unit of work. Made by {@link
 * InMemoryUnitOfWork#table}. All but {@link #peek} must be called inside a unit.
 */
public final class InMemoryTable<K, V> {

    private final InMemoryUnitOfWork unitOfWork;
    private Map<K, V> rows = new LinkedHashMap<>();

    InMemoryTable(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** Adds the row or puts it in place of the one that has the key. */
    public void put(K key, V row) {
        unitOfWork.wrote();
        rows.put(key, row);
    }

    /** Takes the row away, if there is one. */
    public void remove(K key) {
        unitOfWork.wrote();
        rows.remove(key);
    }

    /** The row of that key. */
    public Optional<V> find(K key) {
        unitOfWork.requireUnit();
        return Optional.ofNullable(rows.get(key));
    }

    /** All rows. */
    public List<V> all() {
        unitOfWork.requireUnit();
        return List.copyOf(rows.values());
    }

    /** All rows, for a test that looks from outside of any unit; waits for the one that runs. */
    public List<V> peek() {
        return unitOfWork.locked(() -> List.copyOf(rows.values()));
    }

    Runnable snapshot() {
        var kept = new LinkedHashMap<>(rows);
        return () -> rows = kept;
    }
}

package io.gatehouse.testkit.shared;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;

/**
 * Units of work over tables in memory, held to the same contract as the one over PostgreSQL.
 *
 * <p>One unit runs at a time, which is the strictest form of every lock that a port promises. Any throwable puts all
 * tables back as they were. Beyond the contract it finds three mistakes that a database would hide, and fails the test
 * with an {@link AssertionError}: writing in {@link #read}, writing to a port outside of any unit, and writing before
 * returning a rejection. Which returned values are rejections only the test knows, so it says so once:
 *
 * <pre>{@code
 * var unitOfWork = InMemoryUnitOfWork.rejecting(Outcome.ForeignApp.class, Outcome.Contradiction.class);
 * }</pre>
 */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final List<InMemoryTable<?, ?>> tables = new CopyOnWriteArrayList<>();
    private final Set<Class<?>> rejections;
    private final AtomicBoolean away = new AtomicBoolean();
    private Optional<Unit> current = Optional.empty();

    /** One in which no returned value is a rejection. */
    public InMemoryUnitOfWork() {
        this(Set.of());
    }

    private InMemoryUnitOfWork(Set<Class<?>> rejections) {
        this.rejections = rejections;
    }

    /** One that fails the test if a unit wrote and then returned an instance of one of these types. */
    public static InMemoryUnitOfWork rejecting(Class<?>... outcomesThatMustNotWrite) {
        return new InMemoryUnitOfWork(Set.of(outcomesThatMustNotWrite));
    }

    /** A table whose rows take part in these units. */
    public <K, V> InMemoryTable<K, V> table() {
        var table = new InMemoryTable<K, V>(this);
        tables.add(table);
        return table;
    }

    /** From now on every unit fails, as if the store were away. */
    public void goAway() {
        away.set(true);
    }

    /** The store is there again. */
    public void comeBack() {
        away.set(false);
    }

    @Override
    public <T> T execute(Supplier<T> work) {
        return inUnit(work, Kind.WRITING);
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        if (isActive()) {
            throw new IllegalStateException("a rehearsal inside a unit of work would undo that too");
        }
        return inUnit(work, Kind.REHEARSING);
    }

    @Override
    public <T> T read(Supplier<T> query) {
        return inUnit(query, Kind.READING);
    }

    /** Whether the calling thread is inside a unit. */
    public boolean isActive() {
        return lock.isHeldByCurrentThread() && current.isPresent();
    }

    void requireUnit() {
        if (!isActive()) {
            throw new AssertionError("this port is used inside a unit of work");
        }
    }

    void wrote() {
        requireUnit();
        var unit = current.orElseThrow();
        if (unit.kind == Kind.READING) {
            throw new AssertionError("something was written in UnitOfWork.read");
        }
        unit.wrote = true;
    }

    <T> T locked(Supplier<T> look) {
        lock.lock();
        try {
            return look.get();
        } finally {
            lock.unlock();
        }
    }

    private <T> T inUnit(Supplier<T> work, Kind kind) {
        if (away.get()) {
            throw new StoreUnavailableException(
                    "the store in memory is away", new IllegalStateException("the test sent it away"));
        }
        return locked(() -> {
            if (current.isPresent()) {
                return joined(current.get(), work);
            }
            var unit = new Unit(kind);
            current = Optional.of(unit);
            try {
                return outermost(unit, work);
            } finally {
                current = Optional.empty();
            }
        });
    }

    private <T> T outermost(Unit unit, Supplier<T> work) {
        var snapshots = tables.stream().map(InMemoryTable::snapshot).toList();
        var committed = false;
        try {
            var result = work.get();
            if (unit.kind == Kind.REHEARSING) {
                return result;
            }
            if (unit.doomed) {
                throw new IllegalStateException("a joined unit of work failed, so the whole cannot be committed");
            }
            if (unit.wrote && rejections.stream().anyMatch(rejection -> rejection.isInstance(result))) {
                throw new AssertionError("something was written before " + result.getClass().getSimpleName()
                        + " was returned; a returned value commits, so decide first and write after");
            }
            committed = true;
            return result;
        } finally {
            if (!committed) {
                snapshots.forEach(Runnable::run);
            }
        }
    }

    private static <T> T joined(Unit unit, Supplier<T> work) {
        var done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            unit.doomed |= !done;
        }
    }

    private enum Kind {
        WRITING,
        REHEARSING,
        READING
    }

    private static final class Unit {

        private final Kind kind;
        private boolean wrote;
        private boolean doomed;

        Unit(Kind kind) {
            this.kind = kind;
        }
    }
}

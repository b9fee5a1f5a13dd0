package io.gatehouse.testkit.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.ledger.RecordJson;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Ledgers in memory that open with a key of the vault, and fail when a test wants them to. */
public final class InMemoryLedgerCloud implements LedgerCloud {

    private static final int PAGE_SIZE = 100;

    private final InMemoryUnitOfWork unitOfWork;
    private final ApiKeyVault vault;
    private final List<Kept> records = new ArrayList<>();
    private Optional<Failure> failure = Optional.empty();
    private int callsBeforeFailure;
    private int calls;

    private record Kept(InstanceId instance, LedgerRecord entry) {}

    /** One without records. */
    public InMemoryLedgerCloud(InMemoryUnitOfWork unitOfWork, ApiKeyVault vault) {
        this.unitOfWork = unitOfWork;
        this.vault = vault;
    }

    /** Adds a record to the ledger of an instance. */
    public void add(InstanceId instance, LedgerRecord entry) {
        records.add(new Kept(instance, entry));
    }

    /** A record of which only id, time and status are of interest. */
    public static LedgerRecord entry(LedgerCollection collection, String id, Instant createdAt, String... status) {
        return new LedgerRecord(
                collection, id, createdAt, List.of(status).stream().findFirst(),
                new RecordJson("{\"created_at\":\"" + createdAt + "\",\"id\":\"" + id + "\"}"));
    }

    /** Takes all records away. */
    public void clear() {
        records.clear();
    }

    /** From now on every call fails so, after {@code calls} more that do not. */
    public void failAfter(int successes, Failure why) {
        callsBeforeFailure = calls + successes;
        failure = Optional.of(why);
    }

    /** Calls succeed again. */
    public void recover() {
        failure = Optional.empty();
    }

    /** How many calls were made. */
    public int calls() {
        return calls;
    }

    @Override
    public Optional<Ledger> open(Access access) {
        requireNoUnit();
        return unitOfWork.execute(() -> vault.open(access.installation(), access.actor(), access.purpose()))
                .map(_ -> new InMemoryLedger(access.instance()));
    }

    private void requireNoUnit() {
        if (unitOfWork.isActive()) {
            throw new AssertionError("Blnk Cloud is called inside a unit of work");
        }
    }

    private final class InMemoryLedger implements Ledger {

        private final InstanceId instance;

        InMemoryLedger(InstanceId instance) {
            this.instance = instance;
        }

        @Override
        public Answer<RecordPage> created(LedgerCollection collection, Instant from, Instant until, int page) {
            return answer(() -> {
                var all = records(collection)
                        .filter(entry -> !entry.createdAt().isBefore(from) && !entry.createdAt().isAfter(until))
                        .toList();
                var shown = all.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
                return new Answer.Given<>(new RecordPage(shown, 0, all.size()));
            });
        }

        @Override
        public Answer<LedgerRecord> find(LedgerCollection collection, String id) {
            return answer(() -> records(collection).filter(entry -> entry.id().equals(id)).findFirst()
                    .<Answer<LedgerRecord>>map(Answer.Given::new)
                    .orElseGet(() -> new Answer.Failed<>(new Failure.NotFound())));
        }

        private java.util.stream.Stream<LedgerRecord> records(LedgerCollection collection) {
            return records.stream().filter(kept -> kept.instance().equals(instance)).map(Kept::entry)
                    .filter(entry -> entry.collection() == collection);
        }

        private <T> Answer<T> answer(java.util.function.Supplier<Answer<T>> given) {
            requireNoUnit();
            calls++;
            return failure.filter(_ -> calls > callsBeforeFailure).<Answer<T>>map(Answer.Failed::new)
                    .orElseGet(given);
        }
    }
}

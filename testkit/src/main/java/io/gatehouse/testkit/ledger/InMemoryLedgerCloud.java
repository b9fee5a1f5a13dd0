package io.gatehouse.testkit.ledger;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.gatehouse.application.installation.port.out.ApiKeyVault;
import io.gatehouse.application.installation.port.out.CloudUse;
import io.gatehouse.application.installation.port.out.KeyRejections;
import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.ledger.AlertChange;
import io.gatehouse.domain.ledger.AlertId;
import io.gatehouse.domain.ledger.AlertText;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.ledger.RecordJson;
import io.gatehouse.domain.ledger.Settlement;
import io.gatehouse.testkit.installation.InMemoryCloudUse;
import io.gatehouse.testkit.installation.InMemoryKeyRejections;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Ledgers in memory that open with a key of the vault, and fail when a test wants them to. */
public final class InMemoryLedgerCloud implements LedgerCloud {

    private static final int PAGE_SIZE = 100;
    private static final int WRITES = 3;

    private final InMemoryUnitOfWork unitOfWork;
    private final ApiKeyVault vault;
    private final KeyRejections rejections;
    private final CloudUse use;
    private final InstantSource clock;
    private final List<Kept> records = new ArrayList<>();
    private final Map<Place, KnownSubject> subjects = new LinkedHashMap<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final Map<Settled, Settlement> settled = new HashMap<>();
    private Optional<Failure> failure = Optional.empty();
    private int callsBeforeFailure;
    private int calls;
    private int writesToLose;

    private record Kept(InstanceId instance, LedgerRecord entry) {}

    private record Place(InstanceId instance, IdentityId identity) {}

    private record Held(InstanceId instance, IdentityId identity, InflightTransaction transaction) {}

    private record Settled(InstanceId instance, String transaction) {}

    /** An alert that was raised. */
    public record Alert(InstanceId instance, AlertId id, String entity, AlertText text, String status) {}

    /** One without records, in which keys are good until a test makes it fail. */
    public InMemoryLedgerCloud(InMemoryUnitOfWork unitOfWork, ApiKeyVault vault) {
        this(unitOfWork, vault, new InMemoryKeyRejections(unitOfWork), new InMemoryCloudUse(unitOfWork),
                InstantSource.fixed(Instant.EPOCH));
    }

    /** One without records that remembers what becomes of keys and what was done. */
    public InMemoryLedgerCloud(
            InMemoryUnitOfWork unitOfWork, ApiKeyVault vault, KeyRejections rejections, CloudUse use,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.vault = vault;
        this.rejections = rejections;
        this.use = use;
        this.clock = clock;
    }

    /** Adds a record to the ledger of an instance. */
    public synchronized void add(InstanceId instance, LedgerRecord entry) {
        records.add(new Kept(instance, entry));
    }

    /** A record of which only id, time and status are of interest. */
    public static LedgerRecord entry(LedgerCollection collection, String id, Instant createdAt, String... status) {
        return new LedgerRecord(
                collection, id, createdAt, List.of(status).stream().findFirst(),
                new RecordJson("{\"created_at\":\"" + createdAt + "\",\"id\":\"" + id + "\"}"));
    }

    /** Takes all records away. */
    public synchronized void clear() {
        records.clear();
    }

    /** Adds an identity, or changes the one of that id; what was written about it stays. */
    public synchronized void know(InstanceId instance, Subject subject) {
        var place = new Place(instance, subject.identity());
        subjects.put(place, new KnownSubject(subject, verification(instance, subject.identity())));
    }

    /** Takes an identity away. */
    public synchronized void forget(InstanceId instance, IdentityId identity) {
        subjects.remove(new Place(instance, identity));
    }

    /** What stands in the metadata of an identity. */
    public synchronized Optional<Verification> verification(InstanceId instance, IdentityId identity) {
        return Optional.ofNullable(subjects.get(new Place(instance, identity))).flatMap(KnownSubject::verification);
    }

    /** The next writes succeed and are undone at once, as if somebody else had written at the same time. */
    public synchronized void loseNextWrites(int times) {
        writesToLose = times;
    }

    /** The alerts that were raised, the first first. */
    public synchronized List<Alert> alerts() {
        return List.copyOf(alerts);
    }

    /** Holds a transaction of an identity. */
    public synchronized void hold(InstanceId instance, IdentityId identity, InflightTransaction transaction) {
        held.add(new Held(instance, identity, transaction));
    }

    /** Somebody else commits or voids a held transaction. */
    public synchronized void settle(InstanceId instance, String transaction, Settlement how) {
        settled.put(new Settled(instance, transaction), how);
    }

    /** From now on every call fails so, after {@code calls} more that do not. */
    public synchronized void failAfter(int successes, Failure why) {
        callsBeforeFailure = calls + successes;
        failure = Optional.of(why);
    }

    /** Calls succeed again. */
    public synchronized void recover() {
        failure = Optional.empty();
    }

    /** How many calls were made. */
    public synchronized int calls() {
        return calls;
    }

    @Override
    public Opening open(Access access) {
        requireNoUnit();
        return unitOfWork.execute(() -> rejections.find(access.installation())
                .<Opening>map(Opening.KeyRejected::new)
                .orElseGet(() -> vault.open(access.installation(), access.actor(), access.purpose())
                        .<Opening>map(_ -> new Opening.Opened(new InMemoryLedger(access)))
                        .orElseGet(Opening.NoKey::new)));
    }

    private void requireNoUnit() {
        if (unitOfWork.isActive()) {
            throw new AssertionError("Blnk Cloud is called inside a unit of work");
        }
    }

    private final class InMemoryLedger implements Ledger {

        private final Access access;
        private final InstanceId instance;

        InMemoryLedger(Access access) {
            this.access = access;
            this.instance = access.instance();
        }

        @Override
        public Answer<RecordPage> created(LedgerCollection collection, Instant from, Instant until, int page) {
            return answer(CloudAction.reading(collection), () -> {
                var all = records(collection)
                        .filter(entry -> !entry.createdAt().isBefore(from) && !entry.createdAt().isAfter(until))
                        .toList();
                return new Answer.Given<>(new RecordPage(shown(all, page), 0, all.size()));
            });
        }

        @Override
        public Answer<LedgerRecord> find(LedgerCollection collection, String id) {
            return answer(CloudAction.reading(collection), () -> found(
                    records(collection).filter(entry -> entry.id().equals(id)).findFirst()));
        }

        @Override
        public Answer<KnownSubject> subject(IdentityId id) {
            return answer(CloudAction.READ_IDENTITIES, () -> found(known(id)));
        }

        @Override
        public Answer<SubjectPage> subjects(Instant from, Instant until, int page) {
            return answer(CloudAction.READ_IDENTITIES, () -> {
                var all = subjects.entrySet().stream().filter(entry -> entry.getKey().instance().equals(instance))
                        .map(Map.Entry::getValue)
                        .filter(known -> !known.subject().createdAt().isBefore(from)
                                && !known.subject().createdAt().isAfter(until))
                        .toList();
                return new Answer.Given<>(new SubjectPage(shown(all, page), 0, all.size()));
            });
        }

        @Override
        public Answer<Verification> write(IdentityId id, Verification verification) {
            return answer(CloudAction.WRITE_RESULT, () -> {
                var known = known(id);
                if (known.isEmpty()) {
                    return new Answer.Failed<>(new Failure.NotFound());
                }
                for (var attempt = 1; attempt <= WRITES; attempt++) {
                    if (writesToLose > 0) {
                        writesToLose--;
                    } else {
                        subjects.put(new Place(instance, id),
                                new KnownSubject(known.get().subject(), Optional.of(verification)));
                        return new Answer.Given<>(verification);
                    }
                }
                return new Answer.Failed<>(new Failure.NotKept(WRITES));
            });
        }

        @Override
        public Answer<AlertId> flag(String entity, AlertText text) {
            return answer(CloudAction.RAISE_ALERT, () -> {
                var there = CloudAction.READ_ALERTS.isAllowedBy(access.permissions())
                        ? marked(entity, text.marker())
                        : Optional.<Alert>empty();
                return new Answer.Given<>(there.orElseGet(() -> raised(entity, text)).id());
            });
        }

        private Alert raised(String entity, AlertText text) {
            var alert = new Alert(instance, new AlertId("ano_" + (alerts.size() + 1)), entity, text, "FLAGGED");
            alerts.add(alert);
            return alert;
        }

        @Override
        public Answer<AlertId> change(AlertId id, AlertChange change) {
            return answer(CloudAction.RAISE_ALERT, () -> {
                var there = alerts.stream().filter(alert -> alert.instance().equals(instance) && alert.id().equals(id))
                        .findFirst();
                there.ifPresent(alert -> alerts.set(alerts.indexOf(alert), new Alert(
                        instance, id, alert.entity(), change.text().orElse(alert.text()),
                        change.status().orElse(alert.status()))));
                return found(there.map(Alert::id));
            });
        }

        @Override
        public Answer<Optional<AlertId>> findAlert(String entity, String marker) {
            return answer(CloudAction.READ_ALERTS,
                    () -> new Answer.Given<>(marked(entity, marker).map(Alert::id)));
        }

        private Optional<Alert> marked(String entity, String marker) {
            return alerts.stream()
                    .filter(alert -> alert.instance().equals(instance) && alert.entity().equals(entity)
                            && (alert.text().title().contains(marker) || alert.text().description().contains(marker)))
                    .findFirst();
        }

        @Override
        public Answer<List<InflightTransaction>> inflight(IdentityId id) {
            return answer(CloudAction.READ_TRANSACTIONS, () -> new Answer.Given<>(held.stream()
                    .filter(one -> one.instance().equals(instance) && one.identity().equals(id))
                    .map(Held::transaction)
                    .filter(one -> !settled.containsKey(new Settled(instance, one.id())))
                    .sorted(Comparator.comparing(InflightTransaction::createdAt))
                    .toList()));
        }

        @Override
        public Answer<Settlement> commit(String transaction) {
            return settle(transaction, Settlement.ALREADY_COMMITTED);
        }

        @Override
        public Answer<Settlement> cancel(String transaction) {
            return settle(transaction, Settlement.ALREADY_VOIDED);
        }

        private Answer<Settlement> settle(String transaction, Settlement afterwards) {
            return answer(CloudAction.SETTLE_TRANSACTION, () -> {
                if (held.stream().noneMatch(one -> one.instance().equals(instance)
                        && one.transaction().id().equals(transaction))) {
                    return new Answer.Failed<>(new Failure.NotFound());
                }
                return new Answer.Given<>(Optional.ofNullable(
                        settled.putIfAbsent(new Settled(instance, transaction), afterwards)).orElse(Settlement.DONE));
            });
        }

        private Optional<KnownSubject> known(IdentityId id) {
            return Optional.ofNullable(subjects.get(new Place(instance, id)));
        }

        private Stream<LedgerRecord> records(LedgerCollection collection) {
            return records.stream().filter(kept -> kept.instance().equals(instance)).map(Kept::entry)
                    .filter(entry -> entry.collection() == collection);
        }

        private static <T> List<T> shown(List<T> all, int page) {
            return all.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
        }

        private static <T> Answer<T> found(@SuppressWarnings("OptionalUsedAsFieldOrParameterType") Optional<T> one) {
            return one.<Answer<T>>map(Answer.Given::new).orElseGet(() -> new Answer.Failed<>(new Failure.NotFound()));
        }

        private <T> Answer<T> answer(CloudAction action, Supplier<Answer<T>> given) {
            requireNoUnit();
            var answer = answered(action, given);
            note(action, answer);
            return answer;
        }

        private <T> Answer<T> answered(CloudAction action, Supplier<Answer<T>> given) {
            if (!action.isAllowedBy(access.permissions())) {
                return new Answer.Failed<>(new Failure.Forbidden(action.scope()));
            }
            synchronized (InMemoryLedgerCloud.this) {
                calls++;
                return failure.filter(_ -> calls > callsBeforeFailure).<Answer<T>>map(Answer.Failed::new)
                        .orElseGet(given);
            }
        }

        private void note(CloudAction action, Answer<?> answer) {
            var now = clock.instant();
            unitOfWork.execute(() -> {
                switch (answer) {
                    case Answer.Failed<?>(Failure.Unauthorized _) -> rejections.record(access.installation(), now);
                    case Answer.Failed<?>(Failure.Forbidden _) -> use.refused(access.installation(), action, now);
                    case Answer.Failed<?> _,Answer.Given<?> _ -> use.used(access.installation(), action, now);
                }
                return answer;
            });
        }
    }
}

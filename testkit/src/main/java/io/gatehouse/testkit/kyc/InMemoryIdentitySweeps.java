package io.gatehouse.testkit.kyc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.gatehouse.application.kyc.port.out.Connections.Connection;
import io.gatehouse.application.kyc.port.out.IdentitySweeps;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.KycCase;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Sweeps in memory; the clock of the test is that of the store. */
public final class InMemoryIdentitySweeps implements IdentitySweeps {

    private static final int MOST = 1_000_000;

    private final InMemoryTable<InstanceId, Row> rows;
    private final InMemoryTable<InstanceId, Ended> results;
    private final InMemoryTable<List<Object>, Instant> reads;
    private final InMemoryCases cases;
    private final InMemoryConnections connections;
    private final InstantSource clock;

    /** Ones that are changed and rolled back by these units. */
    public InMemoryIdentitySweeps(
            InMemoryUnitOfWork unitOfWork, InMemoryCases cases, InMemoryConnections connections, InstantSource clock) {
        rows = unitOfWork.table();
        results = unitOfWork.table();
        reads = unitOfWork.table();
        this.cases = cases;
        this.connections = connections;
        this.clock = clock;
    }

    private record Held(UUID token, Instant until) {}

    private record Row(Instant due, boolean hurried, Optional<Held> held, Optional<Instant> sweptUntil) {}

    private record Ended(InstanceId instance, String result) {}

    @Override
    public Optional<Claim> claim(UUID token, Duration lease) {
        var now = clock.instant();
        var due = connections.all(MOST).stream().map(Connection::instance)
                .filter(instance -> isFree(row(instance), now))
                .min(Comparator.comparing((InstanceId instance) -> row(instance).due)
                        .thenComparing(InstanceId::value));
        due.ifPresent(instance -> {
            var row = row(instance);
            rows.put(instance, new Row(
                    row.due, false, Optional.of(new Held(token, now.plus(lease))), row.sweptUntil));
        });
        return due.map(instance -> new Claim(instance, token, row(instance).sweptUntil));
    }

    private static boolean isFree(Row row, Instant now) {
        return !row.due.isAfter(now) && row.held.filter(held -> held.until.isAfter(now)).isEmpty();
    }

    private Row row(InstanceId instance) {
        return rows.find(instance).orElseGet(() -> new Row(
                clock.instant(), false, Optional.empty(), Optional.empty()));
    }

    @Override
    public void advance(Claim claim, Instant until) {
        var row = row(claim.instance());
        var latest = row.sweptUntil.filter(known -> known.isAfter(until)).orElse(until);
        rows.put(claim.instance(), new Row(row.due, row.hurried, row.held, Optional.of(latest)));
    }

    @Override
    public boolean finish(Claim claim, String result, Duration pause) {
        var row = row(claim.instance());
        if (row.held.filter(held -> held.token.equals(claim.token())).isEmpty()) {
            return false;
        }
        var now = clock.instant();
        rows.put(claim.instance(), new Row(
                row.hurried ? now : now.plus(pause), false, Optional.empty(), row.sweptUntil));
        results.put(claim.instance(), new Ended(claim.instance(), result));
        return true;
    }

    @Override
    public void hurry(InstanceId instance) {
        var row = row(instance);
        var now = clock.instant();
        rows.put(instance, new Row(
                row.due.isBefore(now) ? row.due : now, row.held.isPresent(), row.held, row.sweptUntil));
    }

    @Override
    public List<IdentityId> stale(InstanceId instance, Instant readBefore, int most) {
        return cases.rows().stream()
                .filter(known -> known.instance().equals(instance)).map(KycCase::identity)
                .filter(identity -> readAt(instance, identity).isBefore(readBefore))
                .sorted(Comparator.comparing((IdentityId identity) -> readAt(instance, identity))
                        .thenComparing(IdentityId::value))
                .limit(most).toList();
    }

    @Override
    public void read(InstanceId instance, List<IdentityId> identities, Instant at) {
        for (var identity : identities) {
            var known = readAt(instance, identity);
            reads.put(List.of(instance, identity), known.isAfter(at) ? known : at);
        }
    }

    private Instant readAt(InstanceId instance, IdentityId identity) {
        return reads.find(List.of(instance, identity)).orElse(Instant.MIN);
    }

    /** How the last sweep of the instance went; needs no unit of work. */
    public Optional<String> result(InstanceId instance) {
        return results.peek().stream().filter(ended -> ended.instance.equals(instance)).map(Ended::result).findFirst();
    }
}

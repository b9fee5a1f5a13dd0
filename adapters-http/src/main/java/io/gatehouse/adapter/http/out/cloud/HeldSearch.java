package io.gatehouse.adapter.http.out.cloud;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.adapter.http.out.cloud.HeldReader.Movement;
import io.gatehouse.adapter.http.out.cloud.HeldReader.Slice;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.domain.ledger.InflightTransaction;

/**
 * Looks for the held transactions of an identity: its balances, what is held from and to them, and whether that was
 * settled, since Core leaves a held transaction in its status and adds another that settles it. Answers are checked
 * against what was asked, in case a filter is not known. Used by one thread.
 */
final class HeldSearch {

    static final int MOST = 200;

    private static final int MOST_BALANCES = 200;
    /** As long a list as an address can hold without fear. */
    private static final int IN_ONE_CALL = 40;
    private static final int MOST_PAGES = 5;
    private static final String HELD = "INFLIGHT";
    private static final String TRANSACTIONS = "/data/transactions";

    private final CloudCalls calls;
    private final CloudCalls.Session session;
    private Optional<Failure> failure = Optional.empty();

    HeldSearch(CloudCalls calls, CloudCalls.Session session) {
        this.calls = calls;
        this.session = session;
    }

    Answer<List<InflightTransaction>> of(IdentityId identity) {
        var balances = all(
                CloudCall.read(CloudAction.READ_TRANSACTIONS, "/data/balances")
                        .with("identity_id_eq", identity.value()),
                body -> HeldReader.balancesOf(identity.value(), body));
        var held = new LinkedHashMap<String, Movement>();
        for (var some : chunks(balances.stream().distinct().limit(MOST_BALANCES).toList())) {
            for (var side : List.of("source_in", "destination_in")) {
                held(some, side).forEach(movement -> held.put(movement.transaction().id(), movement));
            }
        }
        for (var some : chunks(List.copyOf(held.keySet()))) {
            settled(some, held).forEach(held::remove);
        }
        return failure.<Answer<List<InflightTransaction>>>map(Answer.Failed::new)
                .orElseGet(() -> new Answer.Given<>(held.values().stream().map(Movement::transaction)
                        .sorted(Comparator.comparing(InflightTransaction::createdAt)).limit(MOST).toList()));
    }

    private List<Movement> held(List<String> balances, String side) {
        var call = CloudCall.read(CloudAction.READ_TRANSACTIONS, TRANSACTIONS)
                .with("status_eq", HELD).with(side, String.join(",", balances));
        return all(call, HeldReader::movements).stream()
                .filter(movement -> HELD.equals(movement.status())
                        && (balances.contains(movement.transaction().source())
                                || balances.contains(movement.transaction().destination())))
                .toList();
    }

    /** Those of the held ones that were voided, or committed up to their whole amount. */
    private Set<String> settled(List<String> ids, Map<String, Movement> held) {
        var call = CloudCall.read(CloudAction.READ_TRANSACTIONS, TRANSACTIONS)
                .with("parent_transaction_in", String.join(",", ids));
        var settled = new java.util.LinkedHashSet<String>();
        var committed = new LinkedHashMap<String, BigInteger>();
        for (var movement : all(call, HeldReader::movements)) {
            var parent = Optional.ofNullable(held.get(movement.parent()));
            if (parent.isPresent() && "VOID".equals(movement.status())) {
                settled.add(movement.parent());
            }
            if (parent.isPresent() && "APPLIED".equals(movement.status())) {
                var sum = committed.merge(
                        movement.parent(), movement.precise().orElse(BigInteger.ZERO), BigInteger::add);
                parent.get().precise().filter(whole -> sum.compareTo(whole) >= 0)
                        .ifPresent(_ -> settled.add(movement.parent()));
            }
        }
        return settled;
    }

    /** All pages of a list, up to a few; nothing more once a call failed. */
    private <T> List<T> all(CloudCall call, CloudReader<Slice<T>> reader) {
        var found = new ArrayList<T>();
        var read = 0L;
        for (var number = 1; number <= MOST_PAGES && failure.isEmpty(); number++) {
            switch (calls.make(session, call.page(number, RestLedgerCloud.PAGE_SIZE), reader)) {
                case Answer.Failed<Slice<T>>(var why) -> failure = Optional.of(why);
                case Answer.Given<Slice<T>>(var slice) -> {
                    found.addAll(slice.found());
                    read += slice.elements();
                    if (slice.elements() == 0 || read >= slice.total()) {
                        return found;
                    }
                }
            }
        }
        return found;
    }

    private static List<List<String>> chunks(List<String> ids) {
        var chunks = new ArrayList<List<String>>();
        for (var from = 0; from < ids.size(); from += IN_ONE_CALL) {
            chunks.add(ids.subList(from, Math.min(ids.size(), from + IN_ONE_CALL)));
        }
        return chunks;
    }
}

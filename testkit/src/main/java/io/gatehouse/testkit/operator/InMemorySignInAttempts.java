package io.gatehouse.testkit.operator;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import io.gatehouse.application.operator.port.out.SignInAttempts;
import io.gatehouse.domain.operator.SignInFailures;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.SequentialIds;

/** Failed sign-ins in memory. */
public final class InMemorySignInAttempts implements SignInAttempts {

    private final InMemoryTable<UUID, Failure> rows;
    private final SequentialIds ids = new SequentialIds();

    private record Failure(UUID id, String name, String address, Instant at) {

        boolean isOf(String otherName, String otherAddress) {
            return name.equals(otherName) && address.equals(otherAddress);
        }
    }

    /** Ones that are changed and rolled back by these units. */
    public InMemorySignInAttempts(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public SignInFailures failures(String name, String address, Instant after) {
        return new SignInFailures(
                latest(after, failure -> failure.isOf(name, address)),
                latest(after, failure -> failure.address().equals(address)),
                latest(after, failure -> failure.name().equals(name)));
    }

    @Override
    public void recordFailure(String name, String address, Instant at) {
        var id = ids.next();
        rows.put(id, new Failure(id, name, address, at));
    }

    private List<Instant> latest(Instant after, Predicate<Failure> which) {
        return rows.all().stream().filter(which).map(Failure::at).filter(at -> at.isAfter(after))
                .sorted(Comparator.reverseOrder()).toList();
    }

    @Override
    public void forget(String name, String address) {
        rows.all().stream().filter(failure -> failure.isOf(name, address)).map(Failure::id).forEach(rows::remove);
    }
}

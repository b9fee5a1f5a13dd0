package io.gatehouse.testkit.operator;

import java.time.Instant;
import java.util.UUID;

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
    public SignInFailures failures(String name, String address, Instant since) {
        var recent = rows.all().stream().filter(failure -> !failure.at().isBefore(since)).toList();
        return new SignInFailures(
                (int) recent.stream().filter(failure -> failure.isOf(name, address)).count(),
                (int) recent.stream().filter(failure -> failure.address().equals(address)).count(),
                (int) recent.stream().filter(failure -> failure.name().equals(name)).count());
    }

    @Override
    public void recordFailure(String name, String address, Instant at) {
        var id = ids.next();
        rows.put(id, new Failure(id, name, address, at));
    }

    @Override
    public void forget(String name, String address) {
        rows.all().stream().filter(failure -> failure.isOf(name, address)).map(Failure::id).forEach(rows::remove);
    }
}

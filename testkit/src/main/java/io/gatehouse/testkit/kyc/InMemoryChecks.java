package io.gatehouse.testkit.kyc;

import java.util.List;

import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckId;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Checks in memory. */
public final class InMemoryChecks implements Checks {

    private final InMemoryTable<CheckId, Check> rows;

    /** Ones that are added and rolled back by these units. */
    public InMemoryChecks(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public void add(Check check) {
        if (rows.find(check.id()).isPresent()) {
            throw new IllegalStateException("a check is added once");
        }
        rows.put(check.id(), check);
    }

    /** All of them, in the order in which they were added; needs no unit of work. */
    public List<Check> all() {
        return rows.peek();
    }

    List<Check> rows() {
        return rows.all();
    }
}

package io.gatehouse.testkit.operator;

import java.util.List;
import java.util.Optional;

import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.testkit.shared.InMemoryTable;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;

/** Operators in memory. */
public final class InMemoryOperators implements Operators {

    private final InMemoryTable<Username, Operator> rows;

    /** Ones that are added and rolled back by these units. */
    public InMemoryOperators(InMemoryUnitOfWork unitOfWork) {
        rows = unitOfWork.table();
    }

    @Override
    public Optional<Operator> find(Username username) {
        return rows.find(username);
    }

    @Override
    public boolean lockIfNone() {
        return rows.all().isEmpty();
    }

    @Override
    public void add(Operator operator) {
        if (rows.find(operator.username()).isPresent()) {
            throw new IllegalStateException("a second operator of the same name");
        }
        rows.put(operator.username(), operator);
    }

    /** All of them, in the order in which they were added; needs no unit of work. */
    public List<Operator> all() {
        return rows.peek();
    }
}

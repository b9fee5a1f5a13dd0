package io.gatehouse.application.operator.port.out;

import java.util.Optional;

import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Username;

/** The operators. Used inside a unit of work. */
public interface Operators {

    /** The operator of that name. */
    Optional<Operator> find(Username username);

    /** Whether there is no operator at all. No other unit that asks goes on until this one ends. */
    boolean lockIfNone();

    /** Adds the operator. */
    void add(Operator operator);
}

package io.gatehouse.testkit.operator;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.operator.port.out.Operators;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Role;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.testkit.shared.Race;

import static io.gatehouse.testkit.operator.OperatorBuilder.anOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link Operators} promises. */
public abstract class OperatorsContract {

    /** The operators under test, of whom there are none yet. */
    protected abstract Operators operators();

    /** The unit of work that they take part in. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void findsWhoWasAdded() {
        var operators = List.of(
                anOperator().build(), anOperator().named("bob").as(Role.VIEWER).disabled().build());
        operators.forEach(this::add);

        assertThat(operators).allSatisfy(operator -> assertThat(
                unitOfWork().read(() -> operators().find(operator.username()))).contains(operator));
    }

    @Test
    void findsNobodyElse() {
        add(anOperator().build());

        assertThat(unitOfWork().read(() -> operators().find(new Username("bob")))).isEmpty();
    }

    @Test
    void saysWhetherThereIsNobody() {
        assertThat(unitOfWork().execute(operators()::lockIfNone)).isTrue();
        add(anOperator().build());
        assertThat(unitOfWork().execute(operators()::lockIfNone)).isFalse();
    }

    @Test
    void refusesASecondOneOfTheName() {
        add(anOperator().build());

        assertThatThrownBy(() -> add(anOperator().build())).isInstanceOf(RuntimeException.class);
    }

    @Test
    void letsOneOfManyBeTheFirst() {
        var names = IntStream.range(0, 6).mapToObj(number -> "operator" + number).toList();

        var added = Race.of(names.stream().<Callable<Boolean>>map(name -> () -> unitOfWork().execute(() -> {
            var first = operators().lockIfNone();
            if (first) {
                operators().add(anOperator().named(name).build());
            }
            return first;
        })).toList());

        assertThat(added).containsOnlyOnce(true);
    }

    private void add(Operator operator) {
        unitOfWork().execute(() -> {
            operators().add(operator);
            return operator;
        });
    }
}

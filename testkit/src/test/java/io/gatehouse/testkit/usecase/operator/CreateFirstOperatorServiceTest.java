package io.gatehouse.testkit.usecase.operator;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.operator.port.in.CreateFirstOperatorUseCase;
import io.gatehouse.application.operator.port.in.CreateFirstOperatorUseCase.Outcome;
import io.gatehouse.application.operator.service.CreateFirstOperatorService;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.domain.operator.Role;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.operator.FakePasswordHashes;
import io.gatehouse.testkit.operator.InMemoryOperators;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static org.assertj.core.api.Assertions.assertThat;

class CreateFirstOperatorServiceTest {

    private static final String LONG_ENOUGH = "hunter2hunter2";

    private final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(
            Outcome.NotNeeded.class, Outcome.TooShort.class);
    private final InMemoryOperators operators = new InMemoryOperators(unitOfWork);
    private final FakePasswordHashes hashes = new FakePasswordHashes();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final CreateFirstOperatorUseCase service = new CreateFirstOperatorService(
            unitOfWork, operators, hashes, auditTrail, new SequentialIds(), new MutableInstantSource());

    @Test
    void addsTheFirstOperatorWithAHashedPassword() {
        assertThat(create("ada", LONG_ENOUGH)).isEqualTo(new Outcome.Created());

        assertThat(operators.all()).singleElement().satisfies(operator -> {
            assertThat(operator.username()).isEqualTo(new Username("ada"));
            assertThat(operator.role()).isEqualTo(Role.OPERATOR);
            assertThat(operator.enabled()).isTrue();
            assertThat(operator.password().encoded()).isNotEqualTo(LONG_ENOUGH);
            assertThat(hashes.matches(new Password(LONG_ENOUGH), operator.password())).isTrue();
        });
    }

    @Test
    void isAuditedWithoutThePassword() {
        assertThat(create("ada", LONG_ENOUGH)).isEqualTo(new Outcome.Created());

        assertThat(auditTrail.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.OPERATOR_CREATED);
            assertThat(entry.subject()).isEqualTo("ada");
            assertThat(entry.toString()).doesNotContain("hunter2");
        });
    }

    @Test
    void addsNoSecondOperator() {
        assertThat(create("ada", LONG_ENOUGH)).isEqualTo(new Outcome.Created());

        assertThat(create("bob", LONG_ENOUGH)).isEqualTo(new Outcome.NotNeeded());

        assertThat(operators.all()).extracting(Operator::username).containsExactly(new Username("ada"));
        assertThat(auditTrail.entries()).hasSize(1);
    }

    @Test
    void refusesAPasswordThatIsTooShort() {
        assertThat(create("ada", "x".repeat(11))).isEqualTo(new Outcome.TooShort());

        assertThat(operators.all()).isEmpty();
        assertThat(auditTrail.entries()).isEmpty();
    }

    @Test
    void doesNotMindAShortPasswordThatIsNotNeeded() {
        assertThat(create("ada", LONG_ENOUGH)).isEqualTo(new Outcome.Created());

        assertThat(create("ada", "x")).isEqualTo(new Outcome.NotNeeded());
    }

    private Outcome create(String name, String password) {
        return service.create(new CreateFirstOperatorUseCase.Command(new Username(name), new Password(password)));
    }
}

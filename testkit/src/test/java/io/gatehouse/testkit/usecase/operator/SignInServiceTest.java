package io.gatehouse.testkit.usecase.operator;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.application.operator.port.in.SignInUseCase;
import io.gatehouse.application.operator.port.in.SignInUseCase.Outcome;
import io.gatehouse.application.operator.service.SignInService;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.audit.AuditAction;
import io.gatehouse.domain.audit.AuditEntry;
import io.gatehouse.domain.operator.Operator;
import io.gatehouse.domain.operator.Password;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.operator.FakePasswordHashes;
import io.gatehouse.testkit.operator.InMemoryOperators;
import io.gatehouse.testkit.operator.InMemorySignInAttempts;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.operator.OperatorBuilder.anOperator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignInServiceTest {

    private static final String HERE = "203.0.113.7";
    private static final String THERE = "198.51.100.9";
    private static final String RIGHT = "correct horse";
    private static final String WRONG = "battery staple";
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final InMemoryUnitOfWork unitOfWork = InMemoryUnitOfWork.rejecting(Outcome.Throttled.class);
    private final MutableInstantSource clock = new MutableInstantSource();
    private final InMemoryOperators operators = new InMemoryOperators(unitOfWork);
    private final FakePasswordHashes hashes = new FakePasswordHashes();
    private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    private final SignInUseCase service = new SignInService(
            unitOfWork, operators, hashes, new InMemorySignInAttempts(unitOfWork), auditTrail, new SequentialIds(),
            clock);

    @BeforeEach
    void addAda() {
        add(anOperator().build());
    }

    @Test
    void letsAnOperatorInWithTheRightPassword() {
        assertThat(signIn("ada", RIGHT, HERE)).isEqualTo(new Outcome.SignedIn(anOperator().build()));
    }

    @Test
    void takesTheNameInWhateverCase() {
        assertThat(signIn(" ADA ", RIGHT, HERE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void auditsWhoSignedInFromWhere() {
        assertThat(signIn("ada", RIGHT, HERE)).isInstanceOf(Outcome.SignedIn.class);

        assertThat(auditTrail.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.SIGNED_IN);
            assertThat(entry.actor()).isEqualTo(new Actor.OperatorActor("ada"));
            assertThat(entry.subject()).isEqualTo("ada");
            assertThat(entry.details()).isEqualTo(Map.of("address", HERE));
        });
    }

    @Test
    void refusesTheWrongPasswordAndAuditsIt() {
        assertThat(signIn("ada", WRONG, HERE)).isEqualTo(new Outcome.Refused());

        assertThat(auditTrail.entries()).extracting(AuditEntry::action).containsExactly(AuditAction.SIGN_IN_REFUSED);
        assertThat(auditTrail.entries()).extracting(AuditEntry::subject).containsExactly("ada");
    }

    @Test
    void refusesAnOperatorWhoIsNotLetInAnyMore() {
        add(anOperator().named("bob").disabled().build());

        assertThat(signIn("bob", RIGHT, HERE)).isEqualTo(new Outcome.Refused());
    }

    @Test
    void spendsTheSameTimeOnAnOperatorWhoIsNotLetInAnyMore() {
        add(anOperator().named("bob").disabled().build());

        assertThat(signIn("bob", WRONG, HERE)).isEqualTo(new Outcome.Refused());

        assertThat(hashes.timesSpent()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "", "my secret password", "x\u0000y"})
    void spendsTheSameTimeOnAnUnknownName(String name) {
        assertThat(signIn(name, RIGHT, HERE)).isEqualTo(new Outcome.Refused());

        assertThat(hashes.timesSpent()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "hunter2", "my secret password"})
    void writesNoUnknownNameToTheAuditTrail(String name) {
        assertThat(signIn(name, RIGHT, HERE)).isEqualTo(new Outcome.Refused());

        assertThat(auditTrail.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.SIGN_IN_REFUSED);
            assertThat(entry.subject()).isEqualTo("?");
            assertThat(entry.toString()).doesNotContain(name);
        });
    }

    @Test
    void throttlesANameFromAnAddressAfterFiveFailures() {
        fail(5, "ada", HERE);

        assertThat(signIn("ada", RIGHT, HERE)).isEqualTo(new Outcome.Throttled(WINDOW));
    }

    @Test
    void saysHowLongItTakesUntilTheOldestThatCountsIsForgotten() {
        fail(1, "ada", HERE);
        clock.advance(Duration.ofMinutes(2));
        fail(4, "ada", HERE);
        clock.advance(Duration.ofMinutes(3));

        assertThat(signIn("ada", RIGHT, HERE)).isEqualTo(new Outcome.Throttled(Duration.ofMinutes(5)));
    }

    @Test
    void takesAnotherAttemptWhenTheTimeItSaidIsOver() {
        fail(1, "ada", HERE);
        clock.advance(Duration.ofMinutes(2));
        fail(4, "ada", HERE);
        var throttled = (Outcome.Throttled) signIn("ada", RIGHT, HERE);

        clock.advance(throttled.retryAfter());

        assertThat(signIn("ada", RIGHT, HERE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void fourFailuresAreForgiven() {
        fail(4, "ada", HERE);

        assertThat(signIn("ada", RIGHT, HERE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void throttlesOneNameFromOneAddressAlone() {
        fail(5, "ada", HERE);

        assertThat(signIn("ada", RIGHT, THERE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void writingTheNameOtherwiseDoesNotCircumventTheThrottle() {
        fail(5, "ada", HERE);

        assertThat(signIn(" Ada ", RIGHT, HERE)).isInstanceOf(Outcome.Throttled.class);
    }

    @Test
    void throttlesAnAddressThatTriesManyNames() {
        for (var i = 0; i < 20; i++) {
            fail(1, "name-" + i, HERE);
        }

        assertThat(signIn("ada", RIGHT, HERE)).isInstanceOf(Outcome.Throttled.class);
        assertThat(signIn("ada", RIGHT, THERE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void throttlesANameThatManyAddressesTry() {
        for (var i = 0; i < 100; i++) {
            fail(1, "ada", "192.0.2." + i);
        }

        assertThat(signIn("ada", RIGHT, HERE)).isInstanceOf(Outcome.Throttled.class);
    }

    @Test
    void aThrottledAttemptSpendsNoTimeAndIsNotCounted() {
        fail(5, "ada", HERE);
        var spent = hashes.timesSpent();
        var audited = auditTrail.entries().size();

        assertThat(signIn("ada", WRONG, HERE)).isInstanceOf(Outcome.Throttled.class);

        assertThat(hashes.timesSpent()).isEqualTo(spent);
        assertThat(auditTrail.entries()).hasSize(audited);
    }

    @Test
    void failuresCountForTenMinutesAndNotLonger() {
        fail(5, "ada", HERE);

        clock.advance(WINDOW.minusNanos(1));
        assertThat(signIn("ada", RIGHT, HERE)).isInstanceOf(Outcome.Throttled.class);

        clock.advance(Duration.ofNanos(1));
        assertThat(signIn("ada", RIGHT, HERE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void signingInForgetsTheFailuresBefore() {
        fail(4, "ada", HERE);
        assertThat(signIn("ada", RIGHT, HERE)).isInstanceOf(Outcome.SignedIn.class);
        fail(4, "ada", HERE);

        assertThat(signIn("ada", RIGHT, HERE)).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void letsNobodyInWhileTheStoreIsAway() {
        unitOfWork.goAway();

        assertThatExceptionOfType(StoreUnavailableException.class).isThrownBy(() -> signIn("ada", RIGHT, HERE));
    }

    private void add(Operator operator) {
        unitOfWork.execute(() -> {
            operators.add(operator);
            return operator;
        });
    }

    private void fail(int times, String name, String address) {
        for (var i = 0; i < times; i++) {
            assertThat(signIn(name, WRONG, address)).isEqualTo(new Outcome.Refused());
        }
    }

    private Outcome signIn(String name, String password, String address) {
        return service.signIn(new SignInUseCase.Command(name, new Password(password), address));
    }
}

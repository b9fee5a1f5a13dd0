package io.gatehouse.testkit.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.KnownSubject;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Ledger;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Opening;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.kyc.Verification;
import io.gatehouse.domain.kyc.VerificationStatus;
import io.gatehouse.domain.ledger.AlertChange;
import io.gatehouse.domain.ledger.AlertId;
import io.gatehouse.domain.ledger.AlertText;
import io.gatehouse.domain.ledger.CloudAction;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.domain.ledger.Settlement;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link io.gatehouse.application.ledger.port.out.LedgerCloud} promises. */
public abstract class LedgerCloudContract {

    private static final List<String> ALL = List.of("data:read", "data:write", "alerts:read", "alerts:write");
    private static final IdentityId NOBODY = new IdentityId("idt_00000000-0000-4000-8000-000000000000");
    private static final AlertText TEXT = new AlertText("Review", "A person has to look at this", "case-7");
    private static final Verification RESULT = new Verification(
            VerificationStatus.CLEARED, "case-7", Instant.parse("2026-03-02T10:15:30.123456Z"), Optional.empty());

    /** What opening gives with the key of an installation that was granted these and no more. */
    protected abstract Opening opening(List<String> scopes);

    /** Opens once more with the key of the last opening. */
    protected abstract Opening again();

    /** Puts a new identity into the ledger. */
    protected abstract Subject know();

    /** So many of the next writes of metadata are undone by somebody else. */
    protected abstract void loseNextWrites(int times);

    /** The next call is answered that the key is not known. */
    protected abstract void rejectNext();

    /** Holds a transaction from or to a balance of the identity. */
    protected abstract InflightTransaction hold(IdentityId identity);

    @Test
    void readsAnIdentityThatNothingWasWrittenAbout() {
        var subject = know();

        assertThat(given(open().subject(subject.identity()))).isEqualTo(new KnownSubject(subject, Optional.empty()));
        assertThat(failure(open().subject(NOBODY))).isEqualTo(new Failure.NotFound());
    }

    @Test
    void readsIdentitiesByTheTimeOfTheirCreation() {
        var subject = know();
        var created = subject.createdAt();

        assertThat(given(open().subjects(created, created, 1)).subjects()).extracting(KnownSubject::subject)
                .contains(subject);
        assertThat(given(open().subjects(created, created, 900)).isEmpty()).isTrue();
        assertThat(given(open().subjects(created.minus(Duration.ofDays(2)), created.minus(Duration.ofDays(1)), 1))
                .isEmpty()).isTrue();
    }

    @Test
    void writesAResultThatIsThereAfterwards() {
        var identity = know().identity();

        assertThat(given(open().write(identity, RESULT))).isEqualTo(RESULT);
        assertThat(given(open().subject(identity)).verification()).contains(RESULT);
        assertThat(failure(open().write(NOBODY, RESULT))).isEqualTo(new Failure.NotFound());
    }

    @Test
    void writesAgainWhatSomebodyElseUndid() {
        var identity = know().identity();
        loseNextWrites(1);

        assertThat(given(open().write(identity, RESULT))).isEqualTo(RESULT);
        assertThat(given(open().subject(identity)).verification()).contains(RESULT);
    }

    @Test
    void saysWhatDoesNotStay() {
        var identity = know().identity();
        loseNextWrites(3);

        assertThat(failure(open().write(identity, RESULT))).isEqualTo(new Failure.NotKept(3));
    }

    @Test
    void raisesAnAlertOnce() {
        var entity = know().identity().value();
        var ledger = open();

        assertThat(given(ledger.findAlert(entity, TEXT.marker()))).isEmpty();
        var raised = given(ledger.flag(entity, TEXT));
        assertThat(given(ledger.flag(entity, TEXT))).isEqualTo(raised);
        assertThat(given(ledger.findAlert(entity, TEXT.marker()))).contains(raised);
        assertThat(given(ledger.findAlert(entity, "case-8"))).isEmpty();
        assertThat(given(ledger.findAlert(NOBODY.value(), TEXT.marker()))).isEmpty();
    }

    @Test
    void changesAnAlert() {
        var entity = know().identity().value();
        var ledger = open();
        var raised = given(ledger.flag(entity, TEXT));
        var later = new AlertText("Review", "It waits for a second person", "case-9");

        assertThat(given(ledger.change(raised, new AlertChange(Optional.of(later), Optional.of("RESOLVED")))))
                .isEqualTo(raised);
        assertThat(given(ledger.findAlert(entity, "case-9"))).contains(raised);
        assertThat(failure(ledger.change(new AlertId("ano_none"), new AlertChange(Optional.of(later),
                Optional.empty())))).isEqualTo(new Failure.NotFound());
    }

    @Test
    void commitsAHeldTransactionOnce() {
        var identity = know().identity();
        var held = hold(identity);
        var ledger = open();

        assertThat(given(ledger.inflight(identity))).containsExactly(held);
        assertThat(given(ledger.commit(held.id()))).isEqualTo(Settlement.DONE);
        assertThat(given(ledger.commit(held.id()))).isEqualTo(Settlement.ALREADY_COMMITTED);
        assertThat(given(ledger.cancel(held.id()))).isEqualTo(Settlement.ALREADY_COMMITTED);
        assertThat(given(ledger.inflight(identity))).isEmpty();
    }

    @Test
    void voidsAHeldTransactionOnce() {
        var identity = know().identity();
        var held = hold(identity);
        var ledger = open();

        assertThat(given(ledger.cancel(held.id()))).isEqualTo(Settlement.DONE);
        assertThat(given(ledger.commit(held.id()))).isEqualTo(Settlement.ALREADY_VOIDED);
        assertThat(given(ledger.inflight(identity))).isEmpty();
        assertThat(failure(ledger.cancel("txn_none"))).isEqualTo(new Failure.NotFound());
    }

    @Test
    void refusesWhatWasNotGranted() {
        for (var action : CloudAction.values()) {
            var others = ALL.stream().filter(scope -> !scope.equals(action.scope().scope())).toList();

            assertThat(failure(made(action, open(others)))).as(action.name())
                    .isEqualTo(new Failure.Forbidden(action.scope()));
        }
    }

    @Test
    void doesNotOpenWithAKeyThatWasRejected() {
        var ledger = open();
        rejectNext();

        assertThat(failure(ledger.subject(NOBODY))).isEqualTo(new Failure.Unauthorized());
        assertThat(again()).isInstanceOf(Opening.KeyRejected.class);
    }

    private static Answer<?> made(CloudAction action, Ledger ledger) {
        return switch (action) {
            case READ_IDENTITIES -> ledger.subject(NOBODY);
            case READ_TRANSACTIONS -> ledger.inflight(NOBODY);
            case WRITE_RESULT -> ledger.write(NOBODY, RESULT);
            case SETTLE_TRANSACTION -> ledger.commit("txn_none");
            case RAISE_ALERT -> ledger.flag(NOBODY.value(), TEXT);
            case READ_ALERTS -> ledger.findAlert(NOBODY.value(), TEXT.marker());
        };
    }

    private Ledger open() {
        return open(ALL);
    }

    private Ledger open(List<String> scopes) {
        return Stream.of(opening(scopes))
                .flatMap(opening -> opening instanceof Opening.Opened(var ledger) ? Stream.of(ledger) : Stream.empty())
                .findFirst().orElseThrow(() -> new AssertionError("it did not open"));
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Failed<T>(var failure) -> throw new AssertionError("it failed: " + failure);
        };
    }

    private static Failure failure(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> given -> throw new AssertionError("it succeeded: " + given);
            case Answer.Failed<?>(var failure) -> failure;
        };
    }
}

package io.gatehouse.testkit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.application.webhook.view.SourceVitals;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SecretUse;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What every {@link SourceHealth} and the {@link SourceHealthReadModel} over it promise. */
public abstract class SourceHealthContract {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final SourceId SOURCE = InMemorySources.DEFAULT_ID;
    private static final SourceId OTHER = new SourceId(new UUID(9, 9));
    private static final RefusalCause UNSIGNED = new RefusalCause.Unsigned(List.of("x-blnk-signature"));

    /** What is under test; nothing was counted yet. */
    protected abstract SourceHealth health();

    /** What shows it. */
    protected abstract SourceHealthReadModel readModel();

    /** Makes visible what was counted. */
    protected abstract void settle();

    /** The inbox whose events it tells of, which is empty. */
    protected abstract EventInbox inbox();

    /** The queue over that inbox. */
    protected abstract EventQueue queue();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void showsNothingWhereNothingCame() {
        assertThat(vitals()).satisfies(vitals -> {
            assertThat(vitals.lastEventAt()).isEmpty();
            assertThat(vitals.minutes()).hasSize(60).containsOnly(0L);
            assertThat(vitals.lastDay()).isEqualTo(new SourceVitals.Traffic(0, 0, 0));
            assertThat(vitals.lags().percentile(95)).isEmpty();
            assertThat(vitals.skew()).isEmpty();
            assertThat(vitals.secrets()).isEmpty();
        });
    }

    @Test
    void countsEventsDuplicatesAndRefusalsOfADay() {
        accept(DeliveryOutcome.FIRST, NOW, "s-1");
        accept(DeliveryOutcome.FIRST, NOW.minus(Duration.ofHours(23)), "s-1");
        accept(DeliveryOutcome.FIRST, NOW.minus(Duration.ofHours(25)), "s-1");
        accept(DeliveryOutcome.REPEATED, NOW, "s-1");
        health().refused(SOURCE, new RefusalCause.UnknownSecret(), NOW);
        health().refused(SOURCE, UNSIGNED, NOW);
        health().refused(SOURCE, UNSIGNED, NOW.minusSeconds(3_600));
        health().refused(SOURCE, UNSIGNED, NOW.minus(Duration.ofHours(25)));
        health().refused(OTHER, UNSIGNED, NOW);
        settle();

        assertThat(vitals().lastDay()).isEqualTo(new SourceVitals.Traffic(2, 1, 3));
        assertThat(vitals().refusals()).containsExactly(
                new SourceVitals.Refusals("unsigned", 2), new SourceVitals.Refusals("unknown-secret", 1));
    }

    @Test
    void addsUpWhatIsCountedLater() {
        accept(DeliveryOutcome.FIRST, NOW, "s-1");
        settle();
        accept(DeliveryOutcome.FIRST, NOW, "s-1");
        health().handled(SOURCE, NOW, NOW.plusMillis(10));
        settle();
        health().handled(SOURCE, NOW, NOW.plusMillis(10));
        settle();

        assertThat(vitals().lastDay().events()).isEqualTo(2);
        assertThat(vitals().lags().total()).isEqualTo(2);
        assertThat(vitals().skew().orElseThrow().deliveries()).isEqualTo(2);
        assertThat(vitals().secrets()).extracting(SecretUse::deliveries).containsExactly(2L);
    }

    @Test
    void tellsTheMinutesOfTheLastHour() {
        accept(DeliveryOutcome.FIRST, NOW, "s-1");
        accept(DeliveryOutcome.REPEATED, NOW.minusSeconds(60), "s-1");
        accept(DeliveryOutcome.FIRST, NOW.minusSeconds(80), "s-1");
        accept(DeliveryOutcome.FIRST, NOW.minus(Duration.ofMinutes(59)), "s-1");
        accept(DeliveryOutcome.FIRST, NOW.minus(Duration.ofMinutes(60)), "s-1");
        health().refused(SOURCE, UNSIGNED, NOW);
        settle();

        assertThat(vitals().minutes()).endsWith(0L, 2L, 1L).startsWith(1L, 0L)
                .satisfies(minutes -> assertThat(minutes.stream().mapToLong(Long::longValue).sum()).isEqualTo(4));
    }

    @Test
    void tellsHowLongEventsTookInTheLastHour() {
        for (var i = 0; i < 99; i++) {
            health().handled(SOURCE, NOW.minusMillis(20), NOW);
        }
        health().handled(SOURCE, NOW.minusSeconds(60), NOW);
        health().handled(SOURCE, NOW.minusSeconds(7_300), NOW.minusSeconds(7_200));
        health().handled(OTHER, NOW.minusSeconds(60), NOW);
        settle();

        assertThat(vitals().lags().total()).isEqualTo(100);
        assertThat(vitals().lags().percentile(99)).contains(Duration.ofMillis(20));
        assertThat(vitals().lags().percentile(100)).hasValueSatisfying(
                longest -> assertThat(longest).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(72)));
    }

    @Test
    void tellsHowFarTheSendersClockIsOff() {
        health().accepted(event(NOW, NOW.minusSeconds(4), "s-1"), DeliveryOutcome.FIRST);
        health().accepted(event(NOW, NOW.plusSeconds(2), "s-1"), DeliveryOutcome.FIRST);
        health().accepted(event(NOW.minusSeconds(7_200), NOW, "s-1"), DeliveryOutcome.FIRST);
        settle();

        assertThat(vitals().skew()).contains(new SourceVitals.Skew(
                2, Duration.ofSeconds(1), Duration.ofSeconds(-2), Duration.ofSeconds(4)));
        assertThat(vitals().staleSkew()).isEmpty();
    }

    @Test
    void tellsTheSkewOfWhatWasRefusedForItByItself() {
        health().refused(SOURCE, new RefusalCause.Stale(Duration.ofMinutes(7), Duration.ofMinutes(5)), NOW);
        health().refused(
                SOURCE, new RefusalCause.Stale(Duration.ofMinutes(9), Duration.ofMinutes(5)), NOW.minusSeconds(7_200));
        settle();

        assertThat(vitals().skew()).isEmpty();
        assertThat(vitals().staleSkew()).contains(new SourceVitals.Skew(
                2, Duration.ofMinutes(8), Duration.ofMinutes(7), Duration.ofMinutes(9)));
    }

    @Test
    void countsASkewThatNoClockCanHave() {
        health().refused(
                SOURCE, new RefusalCause.Stale(Duration.ofSeconds(-31_556_889_864_403_199L), Duration.ofMinutes(5)),
                NOW);
        settle();

        assertThat(vitals().staleSkew()).hasValueSatisfying(skew -> assertThat(skew.deliveries()).isEqualTo(1));
    }

    @Test
    void tellsHowMuchEachSecretIsUsed() {
        accept(DeliveryOutcome.FIRST, NOW, "s-new");
        accept(DeliveryOutcome.REPEATED, NOW.minusSeconds(30), "s-new");
        accept(DeliveryOutcome.FIRST, NOW.minus(Duration.ofDays(20)), "s-old");
        accept(DeliveryOutcome.FIRST, NOW.minus(Duration.ofDays(40)), "s-oldest");
        settle();

        assertThat(vitals().secrets()).containsExactly(
                new SecretUse(new SecretId("s-new"), 2, Optional.of(NOW)),
                new SecretUse(new SecretId("s-old"), 1, Optional.of(NOW.minus(Duration.ofDays(20)))),
                new SecretUse(new SecretId("s-oldest"), 0, Optional.of(NOW.minus(Duration.ofDays(40)))));
        assertThat(lastUse("s-old")).contains(NOW.minus(Duration.ofDays(20)));
        assertThat(lastUse("s-never")).isEmpty();
    }

    @Test
    void tellsTheLastEventAndThoseThatFailed() {
        store(1, "txn_1");
        store(2, "txn_2");
        store(3, "txn_3");
        var claims = unitOfWork().execute(() -> queue().claim("node-1", 2, Duration.ofSeconds(20)));
        unitOfWork().execute(() -> {
            queue().fail(claims.getFirst(), "no", NOW, Optional.of(Duration.ofHours(1)));
            queue().fail(claims.getLast(), "no", NOW, Optional.empty());
            return claims;
        });

        assertThat(vitals().lastEventAt()).contains(NOW.plusSeconds(3));
        assertThat(vitals().retrying()).isEqualTo(new BoundedCount(1, true));
        assertThat(vitals().dead()).isEqualTo(new BoundedCount(1, true));
    }

    @Test
    void tellsOfEachSourceInTheOrderAskedFor() {
        accept(DeliveryOutcome.FIRST, NOW, "s-1");
        settle();

        assertThat(unitOfWork().read(() -> readModel().vitals(List.of(OTHER, SOURCE), NOW)))
                .extracting(SourceVitals::source, vitals -> vitals.lastDay().events())
                .containsExactly(
                        tuple(OTHER, 0L),
                        tuple(SOURCE, 1L));
    }

    private void store(int number, String resource) {
        inbox().store(anEvent().withId(SequentialIds.number(number)).about("transaction.applied", resource)
                .at(NOW.plusSeconds(number))
                .build());
    }

    private void accept(DeliveryOutcome delivery, Instant at, String secret) {
        health().accepted(event(at, at, secret), delivery);
    }

    private static ReceivedEvent event(Instant at, Instant signedAt, String secret) {
        var event = anEvent().at(at).build();
        return new ReceivedEvent(
                event.id(), event.source(), event.instance(), event.envelope(), event.state(), event.payload(),
                event.hash(), event.headers(), signedAt, new SecretId(secret), at);
    }

    private SourceVitals vitals() {
        return unitOfWork().read(() -> readModel().vitals(List.of(SOURCE), NOW)).getFirst();
    }

    private Optional<Instant> lastUse(String secret) {
        return unitOfWork().read(() -> readModel().lastUse(SOURCE, new SecretId(secret)));
    }
}

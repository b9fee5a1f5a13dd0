package io.gatehouse.testkit.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.watching.port.out.Signs;
import io.gatehouse.application.watching.view.Backlog;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.domain.watching.Rhythm;
import io.gatehouse.domain.watching.SourceSigns;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static io.gatehouse.testkit.webhook.SourceBuilder.aSource;
import static io.gatehouse.testkit.webhook.SourceBuilder.secret;
import static org.assertj.core.api.Assertions.assertThat;

/** What all {@link Signs} promise over the ports that they read. */
public abstract class SignsContract {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final Instant MINUTE = Instant.parse("2026-03-02T10:15:00Z");
    private static final SourceId MAIN = aSource().build().id();

    /** What is under test. */
    protected abstract Signs signs();

    /** Where sources are; there is the default one only. */
    protected abstract Sources sources();

    /** What counts; nothing was counted yet. */
    protected abstract SourceHealth health();

    /** Makes visible what was counted. */
    protected abstract void settle();

    /** The inbox, which is empty. */
    protected abstract EventInbox inbox();

    /** The queue over it. */
    protected abstract EventQueue queue();

    /** The unit of work of all of them. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void tellsNothingOfASourceThatNothingCameTo() {
        saveMain();

        assertThat(main().lastHeardAt()).isEmpty();
        assertThat(main().refusedLately()).isZero();
        assertThat(main().enabled()).isTrue();
        assertThat(rhythm().minutes()).isZero();
        assertThat(signs(NOW)).hasSize(2);
    }

    @Test
    void tellsWhenASourceWasHeardLast() {
        saveMain();
        deliver(NOW.minusSeconds(300), DeliveryOutcome.FIRST);
        deliver(NOW, DeliveryOutcome.REPEATED);
        health().refused(MAIN, new RefusalCause.UnknownSecret(), NOW.plusSeconds(120));
        settle();

        assertThat(main().lastHeardAt()).contains(MINUTE);
    }

    @Test
    void countsRefusalsOfTheLastMinutesAndOfTheDayBeforeThem() {
        saveMain();
        refuse(NOW, 3);
        refuse(NOW.minus(Duration.ofMinutes(4)), 2);
        refuse(NOW.minus(Duration.ofMinutes(7)), 4);
        refuse(NOW.minus(Duration.ofHours(23)), 1);
        refuse(NOW.minus(Duration.ofHours(25)), 9);
        settle();

        assertThat(main().refusedLately()).isEqualTo(5);
        assertThat(main().refusedBefore()).isEqualTo(5);
    }

    @Test
    void tellsSecretsAndTheirLastUse() {
        saveMain();
        deliver(NOW.minusSeconds(300), DeliveryOutcome.FIRST);
        deliver(NOW, DeliveryOutcome.FIRST);
        settle();

        assertThat(main().secrets().keySet()).containsExactlyInAnyOrder(new SecretId("secret-1"), new SecretId("old"));
        assertThat(main().secrets().values()).allSatisfy(added -> assertThat(added).isPresent());
        assertThat(main().lastUses()).containsOnlyKeys(new SecretId("secret-1"))
                .containsValue(NOW);
    }

    @Test
    void learnsPausesFromTheMinutesInWhichSomethingCame() {
        saveMain();
        for (var minutes : List.of(0, 1, 2, 12, 13, 43, 103, 60 * 24 * 29)) {
            deliver(NOW.minus(Duration.ofMinutes(minutes)), DeliveryOutcome.FIRST);
            deliver(NOW.minus(Duration.ofMinutes(minutes)), DeliveryOutcome.REPEATED);
        }
        refuse(NOW.minus(Duration.ofMinutes(80)), 1);
        settle();

        assertThat(rhythm()).isEqualTo(new Rhythm(7, Duration.ofMinutes(30)));
    }

    @Test
    void hasNoBacklogAtFirst() {
        assertThat(backlog()).isEqualTo(new Backlog(0, 0, 0, Optional.empty()));
    }

    @Test
    void countsWhatWaitsWhatIsRetriedAndWhatIsDead() {
        store(1, "txn_1");
        store(2, "txn_2");
        store(3, "txn_3");
        store(4, "txn_4");
        var claims = claim(2);
        fail(claims.getFirst(), Optional.of(Duration.ofHours(1)));
        fail(claims.getLast(), Optional.empty());

        assertThat(backlog().waiting()).isEqualTo(2);
        assertThat(backlog().retrying()).isEqualTo(1);
        assertThat(backlog().dead()).isEqualTo(1);
        assertThat(backlog().dueFor()).isPresent();
    }

    @Test
    void hasNothingDueWhereEverythingIsBeingHandledOrWaitsForItsTurn() {
        store(1, "txn_1");
        store(2, "txn_1");
        store(3, "txn_2");
        var claims = claim(2);
        fail(claims.getLast(), Optional.of(Duration.ofHours(1)));

        assertThat(backlog().dueFor()).isEmpty();
    }

    private List<EventQueue.Claim> claim(int most) {
        return unitOfWork().execute(() -> queue().claim("node-1", most, Duration.ofSeconds(20)));
    }

    private void fail(EventQueue.Claim claim, Optional<Duration> pause) {
        unitOfWork().execute(() -> {
            queue().fail(claim, "no", MutableInstantSource.START, pause);
            return claim;
        });
    }

    private void store(int number, String resource) {
        inbox().store(anEvent().withId(SequentialIds.number(number)).about("transaction.applied", resource).build());
    }

    private void deliver(Instant at, DeliveryOutcome delivery) {
        health().accepted(anEvent().from(MAIN).at(at).build(), delivery);
    }

    private void refuse(Instant at, int times) {
        for (var i = 0; i < times; i++) {
            health().refused(MAIN, new RefusalCause.UnknownSecret(), at);
        }
    }

    private void saveMain() {
        unitOfWork().execute(() -> {
            sources().save(aSource().withSecrets(
                    secret("secret-1", "a-secret-of-main"), secret("old", "an-old-secret")).build());
            return MAIN;
        });
    }

    private List<SourceSigns> signs(Instant now) {
        return unitOfWork().read(() -> signs().sources(now));
    }

    private SourceSigns main() {
        return signs(NOW).stream().filter(source -> source.source().equals(MAIN)).findFirst().orElseThrow();
    }

    private Rhythm rhythm() {
        return unitOfWork().read(() -> signs().rhythm(MAIN, NOW));
    }

    private Backlog backlog() {
        return unitOfWork().read(() -> signs().backlog());
    }
}

package io.gatehouse.testkit.usecase.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.outbox.handler.SlackNoticeHandler;
import io.gatehouse.application.outbox.port.in.DispatchOutboxUseCase.Command;
import io.gatehouse.application.outbox.port.in.DispatchOutboxUseCase.Round;
import io.gatehouse.application.outbox.service.DispatchOutboxService;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.testkit.outbox.InMemoryOutbox;
import io.gatehouse.testkit.outbox.InMemorySlackChannel;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.outbox.SlackNotices.notice;
import static org.assertj.core.api.Assertions.assertThat;

class DispatchOutboxServiceTest {

    private static final String KEY = "event/1/tell";
    private static final Command TEN = new Command("node-1", 10, Duration.ofSeconds(20));
    private static final Round MADE = new Round(1, 1, 0, 0, 0, 0);
    private static final Round RETRIED = new Round(1, 0, 1, 0, 0, 0);
    private static final Round DEAD = new Round(1, 0, 0, 1, 0, 0);

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final MutableInstantSource clock = new MutableInstantSource();
    private final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork, new SequentialIds(), clock);
    private final InMemorySlackChannel slack = new InMemorySlackChannel();
    private final DispatchOutboxService service = new DispatchOutboxService(
            unitOfWork, outbox, List.of(new SlackNoticeHandler(slack)), new Random(7), clock);

    @Test
    void makesACallOnceAndOutsideOfAnyUnitOfWork() {
        add(KEY);
        slack.next(() -> {
            assertThat(unitOfWork.isActive()).isFalse();
            return new CallOutcome.Made();
        });

        assertThat(service.dispatch(TEN)).isEqualTo(MADE);
        add(KEY);
        assertThat(service.dispatch(TEN)).isEqualTo(Round.of(0));

        assertThat(slack.posted()).containsExactly(notice(KEY));
    }

    @Test
    void triesAgainLaterWhatDoesNotWork() {
        add(KEY);
        slack.next(new CallOutcome.Later("Slack answered 500."));

        assertThat(service.dispatch(TEN)).isEqualTo(RETRIED);
        assertThat(outbox.error(new IdempotencyKey(KEY))).contains("Slack answered 500.");
        assertThat(service.dispatch(TEN)).isEqualTo(Round.of(0));
        clock.advance(Duration.ofSeconds(2));
        assertThat(service.dispatch(TEN)).isEqualTo(MADE);
    }

    @Test
    void leavesAnotherSystemAloneForAsLongAsItWants() {
        add(KEY);
        slack.next(new CallOutcome.Later("Slack answered 429.", Optional.of(Duration.ofMinutes(5))));
        service.dispatch(TEN);

        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(service.dispatch(TEN)).isEqualTo(Round.of(0));
        clock.advance(Duration.ofMillis(1));
        assertThat(service.dispatch(TEN)).isEqualTo(MADE);
    }

    @Test
    void isNotLeftAloneForDays() {
        add(KEY);
        slack.next(new CallOutcome.Later("Slack answered 429.", Optional.of(Duration.ofDays(30))));
        service.dispatch(TEN);

        clock.advance(Duration.ofHours(1));
        assertThat(service.dispatch(TEN)).isEqualTo(MADE);
    }

    @Test
    void givesUpAtOnceWhatIsRefused() {
        add(KEY);
        slack.next(new CallOutcome.Refused("Slack answered 404."));

        assertThat(service.dispatch(TEN)).isEqualTo(DEAD);
        clock.advance(Duration.ofDays(1));
        assertThat(service.dispatch(TEN)).isEqualTo(Round.of(0));
    }

    @Test
    void givesUpInTheEnd() {
        add(KEY);
        var rounds = 0;
        for (var round = RETRIED; round.equals(RETRIED); rounds++) {
            slack.next(new CallOutcome.Later("Slack answered 500."));
            round = service.dispatch(TEN);
            assertThat(round).isIn(RETRIED, DEAD);
            clock.advance(Duration.ofHours(1));
        }

        assertThat(rounds).isEqualTo(14);
        assertThat(slack.posted()).isEmpty();
    }

    @Test
    void keepsNothingThatThereIsNobodyToTell() {
        add(KEY);
        slack.next(new CallOutcome.NotConnected());

        assertThat(service.dispatch(TEN)).isEqualTo(new Round(1, 0, 0, 0, 1, 0));

        assertThat(outbox.size()).isZero();
    }

    @Test
    void survivesAnAdapterThatThrowsAndRepeatsNothingOfWhatItSays() {
        add(KEY);
        slack.next(() -> {
            throw new IllegalArgumentException("https://hooks.example/hush-hush");
        });

        assertThat(service.dispatch(TEN)).isEqualTo(RETRIED);

        assertThat(outbox.error(new IdempotencyKey(KEY))).contains("Failed: IllegalArgumentException");
    }

    @Test
    void isNotStoppedTogetherWithACallThatTookTooLong() {
        add(KEY);
        slack.next(() -> {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted");
        });

        assertThat(service.dispatch(TEN)).isEqualTo(RETRIED);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aFailureTakesNoneOfTheOthersAlong() {
        add(KEY);
        add("event/2/tell");
        slack.next(new CallOutcome.Refused("Slack answered 404."));

        assertThat(service.dispatch(TEN)).isEqualTo(new Round(2, 1, 0, 1, 0, 0));
    }

    @Test
    void whoWasTooSlowSettlesNothing() {
        add(KEY);
        slack.next(() -> {
            clock.advance(TEN.lease());
            unitOfWork.execute(() -> outbox.claim("node-2", 1, Duration.ofMinutes(1)));
            return new CallOutcome.Made();
        });

        assertThat(service.dispatch(TEN)).isEqualTo(new Round(1, 0, 0, 0, 0, 1));
    }

    @Test
    void doesNotTryForeverWhatEndsTheProcessEachTime() {
        add(KEY);
        for (var attempt = 0; attempt < 15; attempt++) {
            unitOfWork.execute(() -> outbox.claim("node-that-dies", 1, Duration.ZERO));
        }

        assertThat(service.dispatch(TEN)).isEqualTo(DEAD);
        assertThat(slack.posted()).isEmpty();
    }

    private void add(String key) {
        unitOfWork.execute(() -> {
            outbox.add(notice(key));
            return key;
        });
    }
}

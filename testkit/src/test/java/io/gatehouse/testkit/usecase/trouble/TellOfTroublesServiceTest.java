package io.gatehouse.testkit.usecase.trouble;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.gatehouse.application.trouble.port.in.ForgetTroublesUseCase;
import io.gatehouse.application.trouble.port.in.TellOfTroublesUseCase;
import io.gatehouse.application.trouble.service.ForgetTroublesService;
import io.gatehouse.application.trouble.service.TellOfTroublesService;
import io.gatehouse.domain.outbox.LedgerCall;
import io.gatehouse.domain.outbox.OutboundCall;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.domain.outbox.SlackNotice.Fact;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.testkit.outbox.InMemoryOutbox;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.trouble.InMemoryTroubles;
import io.gatehouse.testkit.webhook.InMemorySources;

import static org.assertj.core.api.Assertions.assertThat;

class TellOfTroublesServiceTest {

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final MutableInstantSource clock = new MutableInstantSource();
    private final InMemoryTroubles troubles = new InMemoryTroubles(unitOfWork, new InMemorySources(unitOfWork));
    private final InMemoryOutbox outbox = new InMemoryOutbox(unitOfWork, new SequentialIds(), clock);
    private final TellOfTroublesService service = new TellOfTroublesService(unitOfWork, troubles, outbox, clock);

    @Test
    void tellsOfANewTroubleAtOnce() {
        raise("connection refused", 1);

        assertThat(service.tell()).isEqualTo(1);

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("A ledger reports an error");
            assertThat(notice.text()).startsWith("connection refused\n");
            assertThat(notice.facts()).containsExactly(
                    new Fact("Source", "Default"), new Fact("How often", "1"),
                    new Fact("Last", "2026-03-02 10:15:30 UTC"));
        });
    }

    @Test
    void aStormIsOneNoticeAndThenOneWithTheCount() {
        raise("connection refused", 1);
        service.tell();
        for (var second = 0; second < 300; second++) {
            clock.advance(Duration.ofSeconds(1));
            raise("connection refused", 10);
            service.tell();
        }

        assertThat(notices()).hasSize(2).last().satisfies(notice -> assertThat(notice.facts()).containsExactly(
                new Fact("Source", "Default"), new Fact("How often since 2026-03-02 10:15:30 UTC", "3000"),
                new Fact("In all, since 2026-03-02 10:15:30 UTC", "3001"),
                new Fact("Last", "2026-03-02 10:20:30 UTC")));
    }

    @Test
    void saysNothingMoreWhenItIsOver() {
        raise("connection refused", 1);
        service.tell();
        clock.advance(TellOfTroublesUseCase.WINDOW);

        assertThat(service.tell()).isZero();

        assertThat(notices()).hasSize(1);
    }

    @Test
    void tellsOfManyTroublesInOneNotice() {
        for (var number = 1; number <= 30; number++) {
            raise("trouble " + "x".repeat(number), number);
        }

        assertThat(service.tell()).isEqualTo(30);

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isEqualTo("30 different troubles");
            assertThat(notice.facts()).hasSize(10)
                    .contains(new Fact("A ledger reports an error · Default", "2 × trouble xx"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryKind(TroubleKind kind) {
        unitOfWork.execute(() -> {
            troubles.raise(new Trouble(kind, Optional.empty(), "something"), clock.instant());
            return kind;
        });

        service.tell();

        assertThat(notices()).singleElement().satisfies(notice -> {
            assertThat(notice.title()).isNotBlank();
            assertThat(notice.text()).startsWith("something\n").hasSizeGreaterThan(20);
        });
    }

    @Test
    void forgetsATroubleThatHasNotOccurredForAMonth() {
        raise("connection refused", 1);
        var forget = new ForgetTroublesService(unitOfWork, troubles, clock);

        clock.advance(Duration.ofDays(ForgetTroublesUseCase.DAYS));
        assertThat(forget.forget()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(forget.forget()).isEqualTo(1);
    }

    private void raise(String summary, int times) {
        unitOfWork.execute(() -> {
            for (var time = 0; time < times; time++) {
                troubles.raise(new Trouble(
                        TroubleKind.LEDGER_ERROR, Optional.of(InMemorySources.DEFAULT_ID), summary), clock.instant());
            }
            return summary;
        });
    }

    private List<SlackNotice> notices() {
        return outbox.waiting().stream().map(TellOfTroublesServiceTest::notice).toList();
    }

    private static SlackNotice notice(OutboundCall call) {
        return switch (call) {
            case SlackNotice notice -> notice;
            case LedgerCall other -> throw new AssertionError("not for Slack: " + other);
        };
    }
}

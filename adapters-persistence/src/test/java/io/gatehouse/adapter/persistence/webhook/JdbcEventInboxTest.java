package io.gatehouse.adapter.persistence.webhook;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;

import io.gatehouse.adapter.persistence.shared.Keyring;
import io.gatehouse.adapter.persistence.shared.StoreDeadline;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;

import static io.gatehouse.testkit.webhook.ReceivedEventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

class JdbcEventInboxTest {

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    @Test
    void givesUpOnADeliveryAtTheDeadlineHoweverLongTheStoreTakes() {
        var answer = new CountDownLatch(1);
        try (var inbox = new JdbcEventInbox(
                new EventInboxStatement(answeringAfter(answer), () -> {}), Keyring.of(Keyring.newKeyset()),
                new StoreDeadline(DEADLINE), new InboxMeters())) {
            assertThat(inbox.offer(anEvent().build())).failsWithin(DEADLINE.plusSeconds(3)).withThrowableThat()
                    .withCauseInstanceOf(StoreUnavailableException.class);
            answer.countDown();
        }
    }

    private static JdbcOperations answeringAfter(CountDownLatch latch) {
        return (JdbcOperations) Proxy.newProxyInstance(
                JdbcEventInboxTest.class.getClassLoader(), new Class<?>[]{JdbcOperations.class}, (_, _, _) -> {
                    latch.await();
                    return null;
                });
    }
}

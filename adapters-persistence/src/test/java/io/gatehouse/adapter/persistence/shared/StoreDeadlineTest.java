package io.gatehouse.adapter.persistence.shared;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StoreDeadlineTest {

    @Test
    void leavesRoomForEveryWaitWithinTheWhole() {
        for (var milliseconds = 2_000; milliseconds <= 60_000; milliseconds += 250) {
            var deadline = new StoreDeadline(Duration.ofMillis(milliseconds));

            assertThat(deadline.acquisition().plus(deadline.validation()).plus(deadline.answer()))
                    .isLessThanOrEqualTo(deadline.total());
            assertThat(deadline.answer().toMillis() % 1_000).isZero();
            assertThat(deadline.answer()).isPositive();
            assertThat(deadline.lock()).isPositive().isLessThan(deadline.statement());
        }
    }

    @Test
    void refusesADeadlineThatCannotBeKept() {
        assertThatThrownBy(() -> new StoreDeadline(Duration.ofMillis(1_999)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

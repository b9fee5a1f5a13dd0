package io.gatehouse.domain.watching;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.gatehouse.domain.operator.Username;

import static org.assertj.core.api.Assertions.assertThat;

class RaisedAlarmTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final RaisedAlarm DEAD = RaisedAlarm.of(
            new AlarmId(new UUID(0, 1)), new Alarm.DeadEvents(3), NOW);

    @Test
    void isActiveUntilItIsCleared() {
        assertThat(DEAD.isActive()).isTrue();
        assertThat(DEAD.cleared(NOW).isActive()).isFalse();
    }

    @Test
    void keepsWhoSawToItFirst() {
        var seen = DEAD.acknowledged(new Username("ada"), NOW);

        assertThat(seen.acknowledged(new Username("grace"), NOW.plusSeconds(1))).isEqualTo(seen);
    }

    @Test
    void asksForAttentionAgainWhenMoreEventsDie() {
        var seen = DEAD.acknowledged(new Username("ada"), NOW);

        assertThat(seen.seen(new Alarm.DeadEvents(2)).acknowledged()).isPresent();
        assertThat(seen.seen(new Alarm.DeadEvents(4)).acknowledged()).isEmpty();
    }
}

package io.gatehouse.domain.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.domain.shared.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ReplayJobTest {

    private static final Instant START = Instant.parse("2026-03-02T10:15:30Z");
    private static final Instant LATER = START.plusSeconds(60);

    @ParameterizedTest
    @CsvSource({"1, 1", "4, 1", "500, 100", "1000, 200"})
    void takesSoFewEventsInAStepThatThereAreSeveralASecond(int rate, int step) {
        assertThat(job(rate).step()).isEqualTo(step);
    }

    @Test
    void paysForEventsWithTheTimeThatTheyTakeAtItsRate() {
        assertThat(job(500).time(100)).isEqualTo(Duration.ofMillis(200));
        assertThat(job(3).time(1)).isBetween(Duration.ofMillis(333), Duration.ofMillis(334));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001})
    void refusesARateThatIsNoneOrTooHigh(int rate) {
        assertThatIllegalArgumentException().isThrownBy(() -> job(rate));
    }

    @Test
    void countsWhatItDidAndIsDoneAfterTheLastStep() {
        var half = job(500).advanced(90, 10, false, LATER);
        var whole = half.advanced(5, 0, true, LATER);

        assertThat(half.state()).isEqualTo(ReplayJobState.RUNNING);
        assertThat(whole.state()).isEqualTo(ReplayJobState.DONE);
        assertThat(whole.queued()).isEqualTo(95);
        assertThat(whole.skipped()).isEqualTo(10);
        assertThat(whole.changedAt()).isEqualTo(LATER);
    }

    @Test
    void isStoppedAndGoesOnWithWhatItHasDone() {
        var stopped = job(500).advanced(90, 10, false, START).cancelled(LATER).orElseThrow();

        assertThat(stopped.state()).isEqualTo(ReplayJobState.CANCELLED);
        assertThat(stopped.cancelled(LATER)).isEmpty();
        var again = stopped.resumed(LATER).orElseThrow();
        assertThat(again.state()).isEqualTo(ReplayJobState.RUNNING);
        assertThat(again.queued()).isEqualTo(90);
        assertThat(again.resumed(LATER)).isEmpty();
    }

    @Test
    void isNeitherStoppedNorGoesOnOnceItIsDone() {
        var done = job(500).advanced(1, 0, true, LATER);

        assertThat(done.cancelled(LATER)).isEmpty();
        assertThat(done.resumed(LATER)).isEmpty();
    }

    private static ReplayJob job(int rate) {
        return ReplayJob.start(new ReplayJobId(new UUID(1, 2)), START, "ada", new Reason("it is mended"), rate);
    }
}

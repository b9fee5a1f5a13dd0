package io.gatehouse.domain.webhook;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class LagsTest {

    @Test
    void hasNoPercentileOfNothing() {
        assertThat(Lags.of(Map.of()).percentile(50)).isEmpty();
    }

    @Test
    void tellsTheOnlyLagForEachPercentile() {
        var lags = Lags.of(Map.of(Lags.bucket(Duration.ofMillis(10)), 1L));

        assertThat(IntStream.rangeClosed(1, 100).mapToObj(lags::percentile)).doesNotContain(java.util.Optional.empty())
                .allSatisfy(lag -> assertThat(lag).contains(Duration.ofMillis(10)));
    }

    @Test
    void isNeverTooLowAndAtMostAFifthTooHigh() {
        var random = new Random(4);
        for (var round = 0; round < 200; round++) {
            var millis = LongStream.generate(() -> 10 + (long) Math.exp(random.nextDouble() * 20))
                    .limit(1 + random.nextInt(300)).sorted().toArray();
            var lags = of(millis);
            for (var percent : new int[]{1, 50, 95, 99, 100}) {
                var exact = millis[(int) Math.ceilDiv((long) millis.length * percent, 100) - 1];
                assertThat(lags.percentile(percent).orElseThrow().toMillis())
                        .as("p%d of %s", percent, Arrays.toString(millis))
                        .isBetween(exact, (long) (exact * 1.2) + 1);
            }
        }
    }

    @Test
    void putsALongerLagIntoNoLowerBucket() {
        var buckets = LongStream.rangeClosed(0, 10_000).map(millis -> Lags.bucket(Duration.ofMillis(millis))).toArray();

        assertThat(buckets).isSorted().startsWith(0L);
    }

    @Test
    void countsLagsThatNoClockShouldMake() {
        assertThat(Lags.bucket(Duration.ofSeconds(-5))).isZero();
        assertThat(Lags.bucket(Duration.ofSeconds(Long.MIN_VALUE))).isZero();
        assertThat(Lags.ceiling(Lags.bucket(Duration.ofSeconds(Long.MAX_VALUE)))).isGreaterThan(Duration.ofDays(15));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 101})
    void knowsNoOtherPercentiles(int percent) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(1).percentile(percent));
    }

    @Test
    void refusesLessThanNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> Lags.of(Map.of(1, -1L)));
    }

    private static Lags of(long... millis) {
        return Lags.of(Arrays.stream(millis).mapToObj(lag -> Lags.bucket(Duration.ofMillis(lag)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
    }
}

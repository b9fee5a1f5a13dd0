package io.gatehouse.domain.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSlug;

import static org.assertj.core.api.Assertions.assertThat;

class AlarmPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    private static final SourceId SOURCE = new SourceId(new UUID(0, 1));
    private static final SecretId OLD = new SecretId("old");
    private static final SecretId NEW = new SecretId("new");
    private static final Rhythm EVERY_TEN_MINUTES = new Rhythm(500, Duration.ofMinutes(10));

    @Test
    void isSilentAfterThreeTimesTheUsualPause() {
        assertThat(silence(Duration.ofMinutes(30), EVERY_TEN_MINUTES)).contains(new Alarm.Silence(
                SOURCE, NOW.minus(Duration.ofMinutes(30)), Duration.ofMinutes(10)));
        assertThat(silence(Duration.ofMinutes(30).minusMillis(1), EVERY_TEN_MINUTES)).isEmpty();
    }

    @Test
    void isNotSilentWithinAQuarterOfAnHourHoweverBusyItIs() {
        var busy = new Rhythm(40_000, Duration.ofSeconds(60));

        assertThat(silence(Duration.ofMinutes(15).minusMillis(1), busy)).isEmpty();
        assertThat(silence(Duration.ofMinutes(15), busy)).isPresent();
    }

    @Test
    void isNotSilentAtNightIfItNeverSendsThen() {
        var dayOnly = Rhythm.of(9_000, List.of(Duration.ofHours(63), Duration.ofHours(62), Duration.ofHours(12)));

        assertThat(silence(Duration.ofHours(63), dayOnly)).isEmpty();
    }

    @Test
    void takesASingleOutageForNoHabit() {
        var afterAnOutage = Rhythm.of(9_000, List.of(Duration.ofHours(30), Duration.ofMinutes(10)));

        assertThat(silence(Duration.ofMinutes(30), afterAnOutage)).isPresent();
    }

    @Test
    void saysNothingOfASourceThatItHardlyKnows() {
        assertThat(silence(Duration.ofDays(9), new Rhythm(19, Duration.ofMinutes(1)))).isEmpty();
        assertThat(silence(Duration.ofDays(9), new Rhythm(20, Duration.ofMinutes(1)))).isPresent();
        assertThat(AlarmPolicy.silence(signs(Optional.empty(), 0, 0), EVERY_TEN_MINUTES, NOW)).isEmpty();
    }

    @Test
    void saysNothingOfASourceThatIsSwitchedOff() {
        var off = new SourceSigns(SOURCE, SourceSlug.DEFAULT, false, Optional.of(NOW.minus(Duration.ofDays(3))), 0, 0,
                Map.of(OLD, Optional.empty(), NEW, Optional.empty()),
                Map.of(OLD, NOW.minus(Duration.ofDays(20)), NEW, NOW));

        assertThat(AlarmPolicy.silence(off, EVERY_TEN_MINUTES, NOW)).isEmpty();
        assertThat(AlarmPolicy.unusedSecrets(off, NOW)).isEmpty();
    }

    @Test
    void staysSilentUntilItIsHeardAgain() {
        var random = new Random(3);
        for (var round = 0; round < 1_000; round++) {
            var rhythm = new Rhythm(100, Duration.ofSeconds(random.nextInt(200_000)));
            var pause = Duration.ofSeconds(random.nextInt(900_000));
            var longer = pause.plusSeconds(random.nextInt(900_000));

            if (silence(pause, rhythm).isPresent()) {
                assertThat(silence(longer, rhythm)).as("%s, then %s", pause, longer).isPresent();
            } else {
                assertThat(pause).isLessThan(rhythm.usualPause().multipliedBy(3).plus(Duration.ofMinutes(15)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"60000, false, true", "59999, false, false", "20000, true, true", "19999, true, false"})
    void lagsWhereAnEventWaitsForAMinuteAndUntilNoneWaitsForLong(long millis, boolean raised, boolean expected) {
        var waited = Duration.ofMillis(millis);

        assertThat(AlarmPolicy.lag(Optional.of(waited), raised, NOW)).isEqualTo(
                expected ? Optional.of(new Alarm.Lag(NOW.minus(waited))) : Optional.empty());
    }

    @Test
    void lagsNotWhereNothingIsDue() {
        assertThat(AlarmPolicy.lag(Optional.empty(), true, NOW)).isEmpty();
    }

    @Test
    void countsAnyDeadEvent() {
        assertThat(AlarmPolicy.deadEvents(0)).isEmpty();
        assertThat(AlarmPolicy.deadEvents(1)).contains(new Alarm.DeadEvents(1));
    }

    @ParameterizedTest
    @CsvSource({
        "20, 0, false, true", "19, 0, false, false", "5, 0, true, true", "4, 0, true, false",
        // 288 times five minutes are a day
        "49, 2880, false, false", "50, 2880, false, true", "11, 2880, true, true", "10, 2880, true, false",
        "20, 1, false, true"})
    void isASpikeWhereFarMoreIsRefusedThanUsual(long lately, long before, boolean raised, boolean expected) {
        var found = AlarmPolicy.refusals(signs(Optional.of(NOW), lately, before), raised);

        assertThat(found.isPresent()).isEqualTo(expected);
    }

    @Test
    void needsNoMoreToKeepASpikeThanToRaiseIt() {
        var random = new Random(5);
        for (var round = 0; round < 1_000; round++) {
            var signs = signs(Optional.of(NOW), random.nextInt(300), random.nextInt(20_000));

            if (AlarmPolicy.refusals(signs, false).isPresent()) {
                assertThat(AlarmPolicy.refusals(signs, true)).as("%s", signs).isPresent();
            }
        }
    }

    @Test
    void saysThatAnOldSecretIsUnusedAfterTwoWeeks() {
        var since = NOW.minus(Duration.ofDays(14));

        assertThat(unused(Map.of(OLD, since, NEW, NOW))).containsExactly(new Alarm.UnusedSecret(SOURCE, OLD, since));
        assertThat(unused(Map.of(OLD, since.plusMillis(1), NEW, NOW))).isEmpty();
    }

    @Test
    void saysNothingOfSecretsWhereNoneIsInUse() {
        assertThat(unused(Map.of(OLD, NOW.minus(Duration.ofDays(40)), NEW, NOW.minus(Duration.ofDays(8))))).isEmpty();
    }

    @Test
    void saysNothingOfASecretThatTheSourceHasNoMore() {
        assertThat(unused(Map.of(new SecretId("retired"), NOW.minus(Duration.ofDays(40)), NEW, NOW))).isEmpty();
    }

    @Test
    void countsASecretThatWasNeverUsedFromWhenItWasAdded() {
        var since = NOW.minus(Duration.ofDays(30));
        var signs = new SourceSigns(SOURCE, SourceSlug.DEFAULT, true, Optional.of(NOW), 0, 0,
                Map.of(OLD, Optional.of(since), NEW, Optional.empty(), new SecretId("environment-1"), Optional.empty()),
                Map.of(NEW, NOW));

        assertThat(AlarmPolicy.unusedSecrets(signs, NOW)).containsExactly(new Alarm.UnusedSecret(SOURCE, OLD, since));
    }

    private static List<Alarm> unused(Map<SecretId, Instant> lastUses) {
        return AlarmPolicy.unusedSecrets(
                new SourceSigns(SOURCE, SourceSlug.DEFAULT, true, Optional.of(NOW), 0, 0,
                        Map.of(OLD, Optional.empty(), NEW, Optional.empty()), lastUses),
                NOW);
    }

    private static Optional<Alarm> silence(Duration pause, Rhythm rhythm) {
        return AlarmPolicy.silence(signs(Optional.of(NOW.minus(pause)), 0, 0), rhythm, NOW);
    }

    private static SourceSigns signs(Optional<Instant> lastHeardAt, long lately, long before) {
        return new SourceSigns(SOURCE, SourceSlug.DEFAULT, true, lastHeardAt, lately, before, Map.of(), Map.of());
    }
}

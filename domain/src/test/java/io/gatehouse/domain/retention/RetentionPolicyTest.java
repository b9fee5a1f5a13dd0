package io.gatehouse.domain.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.webhook.EventName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetentionPolicyTest {

    private static final Instant NOW = Instant.parse("2026-08-20T10:15:30Z");
    private static final Duration MEMORY = Duration.ofDays(30);
    private static final EventName IDENTITY = new EventName("identity.created");
    private static final EventName ERROR = new EventName("system.error");

    @Test
    void keepsBodiesForAQuarterAndRecordsForAYearUnlessToldOtherwise() {
        assertThat(RetentionPeriods.USUAL).isEqualTo(days(90, 400));
    }

    @Test
    void aNameWithARuleIsKeptByIt() {
        var policy = policy(Map.of(IDENTITY, days(7, 60)));

        assertThat(policy.periods(Optional.of(IDENTITY))).isEqualTo(days(7, 60));
    }

    @Test
    void aNameWithoutARuleAndAnEventWithoutANameAreKeptAsUsual() {
        var policy = policy(Map.of(IDENTITY, days(7, 60)));

        assertThat(policy.periods(Optional.of(ERROR))).isEqualTo(RetentionPeriods.USUAL);
        assertThat(policy.periods(Optional.empty())).isEqualTo(RetentionPeriods.USUAL);
    }

    @Test
    void noRecordIsKeptForLessThanTheMemory() {
        var policy = new RetentionPolicy(Duration.ofDays(45), days(1, 40), Map.of(IDENTITY, days(2, 31)));

        assertThat(policy.periods(Optional.empty())).isEqualTo(days(1, 45));
        assertThat(policy.periods(Optional.of(IDENTITY))).isEqualTo(days(2, 45));
    }

    @Test
    void refusesAMemoryShorterThanTheSenderRepeats() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new RetentionPolicy(Duration.ofDays(29), RetentionPeriods.USUAL, Map.of()));
    }

    @Test
    void refusesPeriodsThatCannotBeMeant() {
        assertThatIllegalArgumentException().isThrownBy(() -> days(0, 400));
        assertThatIllegalArgumentException().isThrownBy(() -> days(90, 3651));
        assertThatIllegalArgumentException().isThrownBy(() -> days(91, 90));
    }

    @Test
    void sweepsEachPartOfEachScopeOnce() {
        assertThat(policy(Map.of(ERROR, days(10, 40), IDENTITY, days(7, 60))).sweeps(NOW)).containsExactly(
                new Sweep(KeptPart.BODY, new Scope.Usual(Set.of(ERROR, IDENTITY)), ago(90)),
                new Sweep(KeptPart.BODY, new Scope.Named(IDENTITY), ago(7)),
                new Sweep(KeptPart.BODY, new Scope.Named(ERROR), ago(10)),
                new Sweep(KeptPart.RECORD, new Scope.Usual(Set.of(ERROR, IDENTITY)), ago(400)),
                new Sweep(KeptPart.RECORD, new Scope.Named(IDENTITY), ago(60)),
                new Sweep(KeptPart.RECORD, new Scope.Named(ERROR), ago(40)));
    }

    private static RetentionPolicy policy(Map<EventName, RetentionPeriods> rules) {
        return new RetentionPolicy(MEMORY, RetentionPeriods.USUAL, Map.of()).with(rules);
    }

    private static RetentionPeriods days(int bodies, int records) {
        return new RetentionPeriods(Duration.ofDays(bodies), Duration.ofDays(records));
    }

    private static Instant ago(int days) {
        return NOW.minus(Duration.ofDays(days));
    }
}

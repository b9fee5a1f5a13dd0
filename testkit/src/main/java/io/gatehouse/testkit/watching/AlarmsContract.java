package io.gatehouse.testkit.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.watching.port.out.AlarmReadModel;
import io.gatehouse.application.watching.port.out.Alarms;
import io.gatehouse.application.watching.view.AlarmSummary;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.operator.Username;
import io.gatehouse.domain.watching.Alarm;
import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.RaisedAlarm;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceSlug;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;
import io.gatehouse.testkit.webhook.InMemorySources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every {@link Alarms} and the {@link AlarmReadModel} over it promise. */
public abstract class AlarmsContract {

    private static final Instant NOW = MutableInstantSource.START;
    private static final List<Alarm> ALL = List.of(
            new Alarm.Silence(InMemorySources.DEFAULT_ID, NOW.minusSeconds(7_200), Duration.ofMinutes(9)),
            new Alarm.Lag(NOW.minusSeconds(90)), new Alarm.DeadEvents(3),
            new Alarm.RefusalSpike(InMemorySources.DEFAULT_ID, 41, 2),
            new Alarm.UnusedSecret(InMemorySources.DEFAULT_ID, new SecretId("s-1"), NOW.minusSeconds(99_999)),
            new Alarm.UnusedSecret(InMemorySources.DEFAULT_ID, new SecretId("s-2"), NOW.minusSeconds(99_999)));

    /** The alarms under test, of which there are none yet. */
    protected abstract Alarms alarms();

    /** What shows them. */
    protected abstract AlarmReadModel readModel();

    /** The unit of work of both. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void keepsEachKindWithItsFigures() {
        for (var number = 0; number < ALL.size(); number++) {
            save(raised(number + 1, ALL.get(number)));
        }

        assertThat(active()).extracting(RaisedAlarm::alarm).containsExactlyInAnyOrderElementsOf(ALL);
        assertThat(active()).allSatisfy(alarm -> assertThat(alarm.raisedAt()).isEqualTo(NOW));
    }

    @Test
    void keepsWhatBecomesOfAnAlarm() {
        var alarm = raised(1, new Alarm.DeadEvents(3));
        save(alarm);
        var next = alarm.seen(new Alarm.DeadEvents(2)).acknowledged(new Username("ada"), NOW.plusSeconds(5));
        save(next);

        assertThat(active()).containsExactly(next);
        assertThat(unitOfWork().execute(() -> alarms().lock(alarm.id()))).contains(next);
    }

    @Test
    void knowsNoOtherAlarm() {
        assertThat(unitOfWork().execute(() -> alarms().lock(new AlarmId(SequentialIds.number(9))))).isEmpty();
    }

    @Test
    void hasClearedOnesAmongTheActiveNoMore() {
        var alarm = raised(1, new Alarm.DeadEvents(3));
        save(alarm);
        save(alarm.cleared(NOW.plusSeconds(9)));

        assertThat(active()).isEmpty();
        assertThat(unitOfWork().execute(() -> alarms().lock(alarm.id()))).contains(alarm.cleared(NOW.plusSeconds(9)));
    }

    @Test
    void takesNoSecondActiveOneOfTheSameKey() {
        save(raised(1, new Alarm.DeadEvents(3)));

        assertThatThrownBy(() -> save(raised(2, new Alarm.DeadEvents(4)))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void takesAnotherOneOnceTheFirstIsCleared() {
        save(raised(1, new Alarm.DeadEvents(3)).cleared(NOW));
        save(raised(2, new Alarm.DeadEvents(4)));

        assertThat(active()).extracting(RaisedAlarm::id).containsExactly(new AlarmId(SequentialIds.number(2)));
    }

    @Test
    void forgetsThoseThatWereClearedLongAgo() {
        save(raised(1, new Alarm.DeadEvents(1)).cleared(NOW.minusSeconds(1)));
        save(raised(2, new Alarm.DeadEvents(2)).cleared(NOW));
        save(raised(3, new Alarm.DeadEvents(3)));

        assertThat(unitOfWork().execute(() -> alarms().forget(NOW))).isEqualTo(1);

        assertThat(shown(NOW.minusSeconds(99), 9)).hasSize(2);
    }

    @Test
    void showsTheActiveOnesAndThenThoseClearedOfLate() {
        save(new RaisedAlarm(
                new AlarmId(SequentialIds.number(1)), new Alarm.DeadEvents(1), NOW.minusSeconds(50), Optional.empty(),
                Optional.empty()));
        save(raised(2, new Alarm.Lag(NOW)));
        save(raised(3, ALL.get(0)).cleared(NOW.plusSeconds(3)));
        save(raised(4, ALL.get(3)).cleared(NOW.plusSeconds(4)));
        save(raised(5, ALL.get(4)).cleared(NOW.plusSeconds(2)));
        save(raised(6, ALL.get(5)).cleared(NOW.minusSeconds(1)));

        assertThat(shown(NOW, 2)).extracting(shown -> shown.alarm().id().value()).containsExactly(
                SequentialIds.number(2), SequentialIds.number(1), SequentialIds.number(4), SequentialIds.number(3));
        assertThat(shown(NOW, 9)).hasSize(5);
    }

    @Test
    void namesTheSource() {
        save(raised(1, ALL.get(0)));
        save(raised(2, new Alarm.DeadEvents(1)));

        assertThat(shown(NOW, 9)).extracting(AlarmSummary::source).containsExactlyInAnyOrder(
                Optional.of(new SourceRef(InMemorySources.DEFAULT_ID, SourceSlug.DEFAULT, "Default")),
                Optional.empty());
    }

    private static RaisedAlarm raised(int number, Alarm alarm) {
        return RaisedAlarm.of(new AlarmId(SequentialIds.number(number)), alarm, NOW);
    }

    private void save(RaisedAlarm alarm) {
        unitOfWork().execute(() -> {
            alarms().save(alarm);
            return alarm;
        });
    }

    private List<RaisedAlarm> active() {
        return unitOfWork().execute(() -> alarms().lockActive());
    }

    private List<AlarmSummary> shown(Instant clearedSince, int most) {
        return unitOfWork().read(() -> readModel().alarms(clearedSince, most));
    }
}

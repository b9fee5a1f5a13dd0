package io.gatehouse.application.watching.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.watching.port.in.EvaluateAlarmsUseCase;
import io.gatehouse.application.watching.port.out.Alarms;
import io.gatehouse.application.watching.port.out.Signs;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.watching.Alarm;
import io.gatehouse.domain.watching.AlarmId;
import io.gatehouse.domain.watching.AlarmKind;
import io.gatehouse.domain.watching.AlarmPolicy;
import io.gatehouse.domain.watching.RaisedAlarm;
import io.gatehouse.domain.watching.SourceSigns;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SourceSlug;

/**
 * Compares what there is to see with the alarms that are active, by {@link AlarmPolicy}. The active ones are locked first,
 * so that what one node raises is known to the next.
 */
public final class EvaluateAlarmsService implements EvaluateAlarmsUseCase {

    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final UnitOfWork unitOfWork;
    private final Signs signs;
    private final Alarms alarms;
    private final Troubles troubles;
    private final Ids ids;
    private final InstantSource clock;
    private final List<SecretId> environmentSecrets;

    /**
     * Over those signs.
     *
     * @param troubles           what people are told of elsewhere too
     * @param environmentSecrets accepted by the default source, besides those stored with it
     */
    public EvaluateAlarmsService(
            UnitOfWork unitOfWork, Signs signs, Alarms alarms, Troubles troubles, Ids ids, InstantSource clock,
            List<SecretId> environmentSecrets) {
        this.unitOfWork = unitOfWork;
        this.signs = signs;
        this.alarms = alarms;
        this.troubles = troubles;
        this.ids = ids;
        this.clock = clock;
        this.environmentSecrets = List.copyOf(environmentSecrets);
    }

    @Override
    public Evaluation evaluate() {
        return unitOfWork.execute(() -> {
            var now = clock.instant();
            var before = alarms.lockActive().stream().collect(Collectors.toMap(
                    known -> known.alarm().key(), Function.identity(), (one, _) -> one, LinkedHashMap::new));
            var found = found(before, now);
            alarms.forget(now.minus(REMEMBERED));
            return settle(before, found, now);
        });
    }

    private List<Alarm> found(Map<Alarm.Key, RaisedAlarm> before, Instant now) {
        var found = new ArrayList<Alarm>();
        var backlog = signs.backlog();
        var lagging = before.containsKey(new Alarm.Key(AlarmKind.LAG, Optional.empty(), Optional.empty()));
        AlarmPolicy.lag(backlog.dueFor(), lagging, now).ifPresent(found::add);
        AlarmPolicy.deadEvents(backlog.dead()).ifPresent(found::add);
        for (var stored : signs.sources(now)) {
            var source = withEnvironment(stored);
            if (AlarmPolicy.maybeSilent(source, now)) {
                AlarmPolicy.silence(source, signs.rhythm(source.source(), now), now).ifPresent(found::add);
            }
            var refusing = before.containsKey(new Alarm.Key(
                    AlarmKind.REFUSALS, Optional.of(source.source()), Optional.empty()));
            AlarmPolicy.refusals(source, refusing).ifPresent(found::add);
            found.addAll(AlarmPolicy.unusedSecrets(source, now));
        }
        return found;
    }

    private SourceSigns withEnvironment(SourceSigns source) {
        if (!source.slug().equals(SourceSlug.DEFAULT)) {
            return source;
        }
        return environmentSecrets.stream()
                .reduce(source, SourceSigns::withSecret, (one, _) -> one);
    }

    private Evaluation settle(Map<Alarm.Key, RaisedAlarm> before, List<Alarm> found, Instant now) {
        var raised = new ArrayList<RaisedAlarm>();
        var active = new ArrayList<RaisedAlarm>();
        var gone = new LinkedHashMap<>(before);
        for (var alarm : found) {
            var known = Optional.ofNullable(gone.remove(alarm.key()));
            var next = known.map(still -> still.seen(alarm))
                    .orElseGet(() -> RaisedAlarm.of(new AlarmId(ids.next()), alarm, now));
            if (known.isEmpty() || !known.get().equals(next)) {
                alarms.save(next);
            }
            if (known.isEmpty()) {
                raised.add(next);
                trouble(alarm).ifPresent(trouble -> troubles.raise(trouble, now));
            }
            active.add(next);
        }
        var cleared = gone.values().stream().map(alarm -> alarm.cleared(now)).toList();
        cleared.forEach(alarms::save);
        return new Evaluation(raised, cleared, active);
    }

    /** What people are told of, wherever they are. Dead events are told of by those who find them. */
    private static Optional<Trouble> trouble(Alarm alarm) {
        return switch (alarm) {
            case Alarm.Silence _ -> Optional.of(new Trouble(
                    TroubleKind.SILENCE, alarm.source(), "no delivery for far longer than usual"));
            case Alarm.RefusalSpike _ -> Optional.of(new Trouble(
                    TroubleKind.REFUSALS, alarm.source(), "far more requests are refused than usual"));
            case Alarm.Lag _ -> Optional.of(new Trouble(
                    TroubleKind.LAG, alarm.source(), "the oldest could have been handled for over a minute"));
            case Alarm.UnusedSecret(_, var secret, _) -> Optional.of(new Trouble(
                    TroubleKind.UNUSED_SECRET, alarm.source(), "nothing is signed with " + secret + " any more"));
            case Alarm.DeadEvents _ -> Optional.empty();
        };
    }
}

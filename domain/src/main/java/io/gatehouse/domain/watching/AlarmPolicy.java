package io.gatehouse.domain.watching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.domain.watching.Alarm.DeadEvents;
import io.gatehouse.domain.watching.Alarm.Lag;
import io.gatehouse.domain.watching.Alarm.RefusalSpike;
import io.gatehouse.domain.watching.Alarm.Silence;
import io.gatehouse.domain.watching.Alarm.UnusedSecret;
import io.gatehouse.domain.webhook.SecretId;

/**
 * When something is an alarm. Where {@code raised} is asked for, it says whether the alarm is raised already: then it
 * takes less to keep it than it took to raise it, so that it does not come and go with every evaluation.
 */
public final class AlarmPolicy {

    /** What is called lately, where refusals are counted. */
    public static final Duration LATELY = Duration.ofMinutes(5);
    /** What is compared with. */
    public static final Duration BEFORE = Duration.ofDays(1);
    /** No pause is an alarm before that, however busy the source is. */
    public static final Duration SHORTEST_SILENCE = Duration.ofMinutes(15);
    /** How long a secret is quiet before it is worth saying: a week before it may go without further ado. */
    public static final Duration SECRET_QUIET = Duration.ofDays(14);

    private static final int FAR_LONGER = 3;
    private static final Duration LAG_RAISED = Duration.ofSeconds(60);
    private static final Duration LAG_KEPT = Duration.ofSeconds(20);
    private static final long REFUSALS_RAISED = 20;
    private static final long REFUSALS_KEPT = 5;
    private static final int FAR_MORE = 5;
    private static final Duration OTHERS_IN_USE = Duration.ofDays(7);

    private AlarmPolicy() {}

    /** Whether the pause of a source is so long that its rhythm should be looked at. */
    public static boolean maybeSilent(SourceSigns source, Instant now) {
        return source.enabled()
                && source.lastHeardAt().filter(last -> isLonger(last, SHORTEST_SILENCE, now)).isPresent();
    }

    /** Nothing for three times as long as the source usually pauses. */
    public static Optional<Alarm> silence(SourceSigns source, Rhythm rhythm, Instant now) {
        if (!maybeSilent(source, now) || !rhythm.isKnown()) {
            return Optional.empty();
        }
        return source.lastHeardAt()
                .filter(last -> isLonger(last, rhythm.usualPause().multipliedBy(FAR_LONGER), now))
                .map(last -> new Silence(source.source(), last, rhythm.usualPause()));
    }

    /** An event that could be handled for a minute, and is not. */
    public static Optional<Alarm> lag(Optional<Duration> dueFor, boolean raised, Instant now) {
        return dueFor.filter(waited -> waited.compareTo(raised ? LAG_KEPT : LAG_RAISED) >= 0)
                .map(waited -> new Lag(now.minus(waited)));
    }

    /** Any dead event. */
    public static Optional<Alarm> deadEvents(long events) {
        return events > 0 ? Optional.of(new DeadEvents(events)) : Optional.empty();
    }

    /** Twenty refusals in five minutes, and five times as many as is usual in such a time. */
    public static Optional<Alarm> refusals(SourceSigns source, boolean raised) {
        var usual = Math.ceilDiv(source.refusedBefore(), BEFORE.dividedBy(LATELY));
        var enough = raised
                ? source.refusedLately() >= REFUSALS_KEPT && source.refusedLately() > usual
                : source.refusedLately() >= REFUSALS_RAISED && source.refusedLately() >= FAR_MORE * usual;
        return enough
                ? Optional.of(new RefusalSpike(source.source(), source.refusedLately(), usual))
                : Optional.empty();
    }

    /**
     * Secrets that nothing was signed with for two weeks, where another one is in use. Where none is, the source is silent,
     * and that says nothing about its secrets.
     */
    public static List<Alarm> unusedSecrets(SourceSigns source, Instant now) {
        if (!source.enabled() || !isAnyInUse(source, now)) {
            return List.of();
        }
        return source.secrets().keySet().stream()
                .flatMap(secret -> unused(source, secret, now).stream())
                .toList();
    }

    private static boolean isAnyInUse(SourceSigns source, Instant now) {
        return source.secrets().keySet().stream().map(source.lastUses()::get)
                .anyMatch(last -> last != null && !isLonger(last, OTHERS_IN_USE, now));
    }

    private static Optional<Alarm> unused(SourceSigns source, SecretId secret, Instant now) {
        return source.quietSince(secret).filter(since -> isLonger(since, SECRET_QUIET, now))
                .map(since -> new UnusedSecret(source.source(), secret, since));
    }

    private static boolean isLonger(Instant since, Duration length, Instant now) {
        return Duration.between(since, now).compareTo(length) >= 0;
    }
}

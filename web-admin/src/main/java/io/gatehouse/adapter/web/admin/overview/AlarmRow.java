package io.gatehouse.adapter.web.admin.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.watching.view.AlarmSummary;
import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.watching.Alarm;
import io.gatehouse.domain.webhook.SecretUse;

/**
 * An alarm: what happened, why it is one, and what to do.
 *
 * @param path where to see more
 */
record AlarmRow(
        String id, String what, String fix, Badge state, String tone, Moment raised, Optional<Moment> cleared,
        Optional<String> acknowledged, boolean mayBeAcknowledged, String path) {

    /** Puts alarms into words. */
    record Rows(Words words, Moments moments) {

        private record Said(String key, String path, List<Object> figures) {}

        AlarmRow row(AlarmSummary summary) {
            var raised = summary.alarm();
            var said = say(raised.alarm(), summary.source());
            var what = words.say("alarm." + said.key() + ".what", said.figures().toArray());
            var acknowledged = raised.acknowledged().map(seen -> words.say(
                    "alarm.acknowledged", seen.by(), moments.at(seen.at()).relative()));
            return new AlarmRow(
                    raised.id().toString(), what, words.say("alarm." + said.key() + ".fix", said.figures().toArray()),
                    state(raised.isActive(), acknowledged.isPresent()), tone(raised.isActive(), raised.alarm()),
                    moments.at(raised.raisedAt()), raised.clearedAt().map(moments::at), acknowledged,
                    raised.isActive() && acknowledged.isEmpty(), said.path());
        }

        private Said say(Alarm alarm, Optional<SourceRef> source) {
            var name = source.map(SourceRef::name).orElse("");
            var slug = source.map(of -> of.slug().value()).orElse("");
            var page = "/admin/sources/" + alarm.source().map(Object::toString).orElse("");
            return switch (alarm) {
                case Alarm.Silence(_, Instant last, Duration usual) -> new Said(
                        "silence", page, List.of(name, moments.at(last).relative(), words.duration(usual)));
                case Alarm.Lag(Instant since) -> new Said(
                        "lag", "/admin/events?state=waiting", List.of(moments.at(since).relative()));
                case Alarm.DeadEvents(long events) -> new Said("dead", "/admin/events?state=dead", List.of(events));
                case Alarm.RefusalSpike(_, long refused, long usual) -> new Said(
                        "refusals", "/admin/refused?source=" + slug, List.of(name, refused, usual));
                case Alarm.UnusedSecret(_, var secret, Instant since) -> new Said(
                        "secret", page,
                        List.of(name, secret.value(), moments.at(since).relative(),
                                moments.at(since.plus(SecretUse.QUIET)).absolute()));
            };
        }

        private Badge state(boolean active, boolean acknowledged) {
            if (!active) {
                return new Badge(Badge.Tone.GOOD, words.say("alarm.state.cleared"));
            }
            return acknowledged
                    ? new Badge(Badge.Tone.WARN, words.say("alarm.state.acknowledged"))
                    : new Badge(Badge.Tone.BAD, words.say("alarm.state.active"));
        }

        private static String tone(boolean active, Alarm alarm) {
            if (!active) {
                return "good";
            }
            return switch (alarm) {
                case Alarm.UnusedSecret _ -> "warn";
                case Alarm.Silence _,Alarm.Lag _,Alarm.DeadEvents _,Alarm.RefusalSpike _ -> "bad";
            };
        }
    }
}

package io.gatehouse.adapter.web.shared;

import java.util.Optional;

import io.gatehouse.application.webhook.view.EventSummary;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;

/**
 * An event as tables show it.
 *
 * @param name     empty if the body was not understood
 * @param attempts how many attempts at handling it have ended
 * @param synthetic whether Gatehouse made it itself
 */
public record EventRow(
        String id, Optional<String> name, Badge state, Moment received, String source, String sourcePath,
        Optional<String> instance, Optional<String> resource, String attempts, String size, boolean synthetic) {
    /** Puts rows into words. */
    public record Rows(Words words, Moments moments) {
        /** The row for that event. */
        public EventRow row(EventSummary event) {
            return new EventRow(
                    event.id().toString(), event.name().map(EventName::value), state(event.state()),
                    moments.at(event.receivedAt()), event.source().name(), "/admin/sources/" + event.source().id(),
                    event.instance().map(InstanceId::value), event.resource(),
                    words.say("count.exact", event.attempts()), words.size(event.size()), event.synthetic());
        }

        /** The state in a word. */
        public Badge state(EventState state) {
            return switch (state) {
                case WAITING -> new Badge(Badge.Tone.PLAIN, words.say("event.state.waiting"));
                case RETRYING -> new Badge(Badge.Tone.WARN, words.say("event.state.retrying"));
                case DEAD -> new Badge(Badge.Tone.BAD, words.say("event.state.dead"));
                case HANDLED -> new Badge(Badge.Tone.GOOD, words.say("event.state.handled"));
                case NO_HANDLER -> new Badge(Badge.Tone.PLAIN, words.say("event.state.no-handler"));
                case NOT_UNDERSTOOD -> new Badge(Badge.Tone.WARN, words.say("event.state.not-understood"));
            };
        }
    }
}

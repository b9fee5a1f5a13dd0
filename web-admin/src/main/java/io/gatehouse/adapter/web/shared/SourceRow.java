package io.gatehouse.adapter.web.shared;

import java.util.Optional;

import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.domain.installation.InstanceId;

/** A source as tables show it. */
public record SourceRow(
        String id, String name, String slug, String url, Optional<String> instance, Badge state, int secrets,
        Optional<Moment> lastEvent) {
    /** Puts rows into words. */
    public record Rows(Words words, Moments moments, Site site) {
        /** The row for that source. */
        public SourceRow row(SourceSummary source) {
            return new SourceRow(
                    source.source().id().toString(), source.source().name(), source.source().slug().value(),
                    site.webhookUrl(source.source().slug()), source.instance().map(InstanceId::value),
                    state(source.enabled()), source.secrets(), source.lastEventAt().map(moments::at));
        }

        /** Whether the source takes events, in a word. */
        public Badge state(boolean enabled) {
            return enabled
                    ? new Badge(Badge.Tone.GOOD, words.say("source.state.on"))
                    : new Badge(Badge.Tone.BAD, words.say("source.state.off"));
        }
    }
}

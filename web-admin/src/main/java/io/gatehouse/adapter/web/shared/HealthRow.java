package io.gatehouse.adapter.web.shared;

import java.time.Duration;
import java.util.Optional;

import io.gatehouse.application.webhook.view.SourceSummary;
import io.gatehouse.application.webhook.view.SourceVitals;

/**
 * How a source is doing, as one row.
 *
 * @param lag what 95 of 100 events of the last hour did not exceed
 */
public record HealthRow(
        SourceRow source, String perMinute, String received, String duplicates, String refused, boolean anyRefused,
        String refusedPath, String retrying, String dead, boolean anyDead, String deadPath, Optional<String> lag) {

    private static final int MOST_FOLLOWED = 95;

    /** Puts rows into words. */
    public record Rows(Words words, SourceRow.Rows sources) {
        /** The row for that source. */
        public HealthRow row(SourceSummary source, SourceVitals vitals) {
            var traffic = vitals.lastDay();
            var slug = source.source().slug();
            return new HealthRow(
                    sources.row(source), perMinute(vitals), words.number(traffic.received()),
                    words.number(traffic.duplicates()), words.number(traffic.refused()), traffic.refused() > 0,
                    "/admin/refused?source=" + slug, words.count(vitals.retrying()), words.count(vitals.dead()),
                    vitals.dead().value() > 0, "/admin/events?state=dead&source=" + slug, lag(vitals, MOST_FOLLOWED));
        }

        /** Deliveries a minute. */
        public String perMinute(SourceVitals vitals) {
            return words.say("count.rate", vitals.perMinute());
        }

        /** What so many of a hundred did not exceed. */
        public Optional<String> lag(SourceVitals vitals, int percent) {
            return vitals.lags().percentile(percent).map(this::brief);
        }

        private String brief(Duration duration) {
            return words.took(duration.abs());
        }
    }
}

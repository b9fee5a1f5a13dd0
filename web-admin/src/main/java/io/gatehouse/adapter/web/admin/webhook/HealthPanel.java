package io.gatehouse.adapter.web.admin.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.gatehouse.adapter.web.shared.HealthRow;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.webhook.view.SourceDetail;
import io.gatehouse.application.webhook.view.SourceVitals;
import io.gatehouse.domain.webhook.SecretUse;

/** How a source is doing, on its page. */
record HealthPanel(
        Optional<Moment> lastEvent, String perMinute, List<Bar> bars, String chart, String received, String events,
        String duplicates, String refused, List<Refused> refusals, Optional<Lag> lag, Optional<String> skew,
        Optional<String> staleSkew, String retrying, String retryingPath, String dead, boolean anyDead,
        String deadPath) {

    /** How high the chart is. */
    static final int HEIGHT = 24;

    /** A minute in the chart, in its own measures. */
    record Bar(int x, int y, int height) {}

    /** What was refused for one cause. */
    record Refused(String cause, String requests, String path) {}

    /** How long events took. */
    record Lag(String half, String most, String nearlyAll) {}

    /** Puts the panel into words. */
    record Panels(Words words, Moments moments, HealthRow.Rows rows, RefusalWords refusals) {

        HealthPanel panel(SourceDetail source, SourceVitals vitals) {
            var slug = source.source().slug();
            var traffic = vitals.lastDay();
            var busiest = vitals.minutes().stream().mapToLong(Long::longValue).max().orElse(0);
            return new HealthPanel(
                    vitals.lastEventAt().map(moments::at), rows.perMinute(vitals), bars(vitals, busiest),
                    words.say("source.health.chart", busiest), words.number(traffic.received()),
                    words.number(traffic.events()), words.number(traffic.duplicates()),
                    words.number(traffic.refused()),
                    vitals.refusals().stream().map(refused -> new Refused(
                            refusals.label(refused.cause()), words.number(refused.requests()),
                            "/admin/refused?source=" + slug + "&cause=" + refused.cause())).toList(),
                    lag(vitals), vitals.skew().map(this::skew), vitals.staleSkew().map(this::stale),
                    words.count(vitals.retrying()), "/admin/events?state=retrying&source=" + slug,
                    words.count(vitals.dead()), vitals.dead().value() > 0,
                    "/admin/events?state=dead&source=" + slug);
        }

        /** How much of what came in was signed with a secret, and when that was last. */
        String use(SecretUse use, SourceVitals vitals) {
            var all = vitals.secrets().stream().mapToLong(SecretUse::deliveries).sum();
            return use.lastAt().map(last -> use.deliveries() == 0
                    ? words.say("source.secret.use.long-ago", moments.at(last).relative())
                    : words.say("source.secret.use.share", (double) use.deliveries() / all,
                            moments.at(last).relative()))
                    .orElseGet(() -> words.say("source.secret.use.never"));
        }

        private static List<Bar> bars(SourceVitals vitals, long busiest) {
            return IntStream.range(0, SourceVitals.MINUTES)
                    .filter(minute -> vitals.minutes().get(minute) > 0)
                    .mapToObj(minute -> {
                        var height = (int) Math.max(1, vitals.minutes().get(minute) * HEIGHT / busiest);
                        return new Bar(minute * 4, HEIGHT - height, height);
                    }).toList();
        }

        private Optional<Lag> lag(SourceVitals vitals) {
            return rows.lag(vitals, 50).map(half -> new Lag(
                    half, rows.lag(vitals, 95).orElseThrow(), rows.lag(vitals, 99).orElseThrow()));
        }

        private String skew(SourceVitals.Skew skew) {
            return words.say(
                    skew.mean().isNegative() ? "source.health.skew.ahead" : "source.health.skew.behind",
                    words.took(skew.mean().abs()), signed(skew.least()), signed(skew.most()));
        }

        private String stale(SourceVitals.Skew skew) {
            return words.say(
                    skew.mean().isNegative() ? "source.health.stale.ahead" : "source.health.stale.behind",
                    words.took(skew.mean().abs()), skew.deliveries());
        }

        private String signed(Duration skew) {
            return words.say(
                    skew.isNegative() ? "source.health.skew.minus" : "source.health.skew.plus", words.took(skew.abs()));
        }
    }
}

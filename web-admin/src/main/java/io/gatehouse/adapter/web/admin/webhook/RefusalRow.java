package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;
import java.util.Optional;

import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.webhook.view.RefusalSummary;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.SourceSlug;

/** A refused request as its list shows it. */
record RefusalRow(
        String id, String code, RefusalWords.Explanation explanation, Moment received, String url, String address,
        String size, Optional<String> hash, List<Header> headers) {
    /** Puts rows into words. */
    record Rows(RefusalWords refusals, Words words, Moments moments) {
        RefusalRow row(RefusalSummary refusal) {
            return new RefusalRow(
                    refusal.id().toString(), refusal.cause().code(),
                    refusals.explain(refusal.cause(), refusal.slug()), moments.at(refusal.receivedAt()),
                    path(refusal.slug()), refusal.address(), words.size(refusal.size()),
                    refusal.hash().map(BodyHash::hex), refusal.headers());
        }

        // Of what was asked for, which need not be a source.
        private static String path(String slug) {
            return SourceSlug.DEFAULT.value().equals(slug) ? "/webhooks/blnk" : "/webhooks/blnk/" + slug;
        }
    }
}

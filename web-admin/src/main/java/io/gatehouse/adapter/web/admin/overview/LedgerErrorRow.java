package io.gatehouse.adapter.web.admin.overview;

import java.util.Optional;

import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.trouble.view.TroubleSummary;
import io.gatehouse.domain.webhook.SourceId;

/** What a Core reports of itself, as the overview shows it. */
record LedgerErrorRow(
        String error, Optional<String> source, Optional<String> sourceId, String count, Moment first, Moment last) {

    static LedgerErrorRow of(TroubleSummary error, Words words, Moments moments) {
        return new LedgerErrorRow(
                error.trouble().summary(), error.source(), error.trouble().source().map(SourceId::toString),
                words.count(new BoundedCount(error.count(), true)), moments.at(error.firstAt()),
                moments.at(error.lastAt()));
    }
}

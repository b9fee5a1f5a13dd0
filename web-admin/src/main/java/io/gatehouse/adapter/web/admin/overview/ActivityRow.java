package io.gatehouse.adapter.web.admin.overview;

import java.util.List;
import java.util.stream.LongStream;

import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.overview.view.TransactionActivity;
import io.gatehouse.domain.webhook.KnownEvent;

/** What happened to the transactions of a source, as the overview shows it. */
record ActivityRow(
        String source, String sourcePath, String applied, String inflight, String voided, String rejected,
        String others) {

    private static final List<KnownEvent> SHOWN = List.of(
            KnownEvent.TRANSACTION_APPLIED, KnownEvent.TRANSACTION_INFLIGHT, KnownEvent.TRANSACTION_VOID,
            KnownEvent.TRANSACTION_REJECTED);

    static ActivityRow of(TransactionActivity activity, Words words) {
        var shown = SHOWN.stream().mapToLong(event -> activity.of(event.eventName())).toArray();
        var others = activity.total() - LongStream.of(shown).sum();
        return new ActivityRow(
                activity.source().name(), "/admin/sources/" + activity.source().id(), words.number(shown[0]),
                words.number(shown[1]), words.number(shown[2]), words.number(shown[3]), words.number(others));
    }
}

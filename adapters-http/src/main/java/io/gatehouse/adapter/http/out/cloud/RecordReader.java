package io.gatehouse.adapter.http.out.cloud;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;

import io.gatehouse.adapter.http.out.cloud.Json.JsonObject;
import io.gatehouse.adapter.http.out.cloud.Json.JsonText;
import io.gatehouse.application.ledger.port.out.LedgerCloud.RecordPage;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.ledger.RecordJson;

/** Reads the answers of the Data API. */
final class RecordReader {

    private RecordReader() {}

    /** The path of a collection. */
    static String path(LedgerCollection collection) {
        return switch (collection) {
            case LEDGERS -> "/data/ledgers";
            case BALANCES -> "/data/balances";
            case IDENTITIES -> "/data/identities";
            case TRANSACTIONS -> "/data/transactions";
        };
    }

    /** The page that a list is; empty if the body is none. */
    static Optional<RecordPage> page(LedgerCollection collection, byte[] body) {
        return Envelope.of(body).map(page -> {
            var records = new ArrayList<LedgerRecord>();
            page.elements().forEach(element -> record(collection, element).ifPresent(records::add));
            return new RecordPage(records, page.elements().size() - records.size(), page.total());
        });
    }

    static Optional<LedgerRecord> record(LedgerCollection collection, byte[] body) {
        return record(collection, Envelope.detail(body));
    }

    private static Optional<LedgerRecord> record(LedgerCollection collection, Json json) {
        if (!(json instanceof JsonObject object)
                || !(object.member(idField(collection)) instanceof JsonText id)
                || !(object.member("created_at") instanceof JsonText created)) {
            return Optional.empty();
        }
        var status = object.member("status") instanceof JsonText text
                ? Optional.of(text.value())
                : Optional.<String>empty();
        try {
            return Optional.of(new LedgerRecord(
                    collection, id.value(), instant(created.value()), status, new RecordJson(object.write())));
        } catch (DateTimeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static String idField(LedgerCollection collection) {
        return switch (collection) {
            case LEDGERS -> "ledger_id";
            case BALANCES -> "balance_id";
            case IDENTITIES -> "identity_id";
            case TRANSACTIONS -> "transaction_id";
        };
    }
}

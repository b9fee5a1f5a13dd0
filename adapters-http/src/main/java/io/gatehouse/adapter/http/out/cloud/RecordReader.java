package io.gatehouse.adapter.http.out.cloud;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Optional;

import tools.jackson.core.JacksonException;

import io.gatehouse.adapter.http.out.cloud.Json.JsonArray;
import io.gatehouse.adapter.http.out.cloud.Json.JsonNumber;
import io.gatehouse.adapter.http.out.cloud.Json.JsonObject;
import io.gatehouse.adapter.http.out.cloud.Json.JsonText;
import io.gatehouse.application.ledger.port.out.LedgerCloud.RecordPage;
import io.gatehouse.domain.ledger.LedgerCollection;
import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.ledger.RecordJson;

/** Reads the answers of the Data API. */
final class RecordReader {

    private static final String DATA = "data";

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
        if (!(read(body) instanceof JsonObject envelope)
                || !(envelope.member(DATA) instanceof JsonArray data)
                || !(envelope.member("total") instanceof JsonNumber total)
                || !total.digits().matches("[0-9]{1,15}")) {
            return Optional.empty();
        }
        var records = new ArrayList<LedgerRecord>();
        for (var element : data.elements()) {
            record(collection, element).ifPresent(records::add);
        }
        return Optional.of(new RecordPage(
                records, data.elements().size() - records.size(), Long.parseLong(total.digits())));
    }

    /** The record of a detail, which may be wrapped in {@code data}: the documentation leaves it open. */
    static Optional<LedgerRecord> record(LedgerCollection collection, byte[] body) {
        var read = read(body);
        return read instanceof JsonObject object && object.member(DATA) instanceof JsonObject wrapped
                ? record(collection, wrapped)
                : record(collection, read);
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

    private static Json read(byte[] body) {
        try {
            return Json.read(body);
        } catch (JacksonException _) {
            return new Json.JsonWord("null");
        }
    }
}

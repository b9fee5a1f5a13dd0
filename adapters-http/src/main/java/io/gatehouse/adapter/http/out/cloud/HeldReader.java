package io.gatehouse.adapter.http.out.cloud;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.adapter.http.out.cloud.Json.JsonObject;
import io.gatehouse.adapter.http.out.cloud.Json.JsonText;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.domain.ledger.Settlement;
import io.gatehouse.domain.shared.Identifiers;

/** Reads balances and transactions as far as it takes to find those that are held. */
final class HeldReader {

    private static final Map<String, Settlement> BY_CODE = Map.of(
            "TXN_ALREADY_COMMITTED", Settlement.ALREADY_COMMITTED,
            "TXN_ALREADY_VOIDED", Settlement.ALREADY_VOIDED,
            "TXN_NOT_INFLIGHT", Settlement.NOT_HELD);

    private HeldReader() {}

    /** A page of something, with how many elements it had before those were left out that are none of it. */
    record Slice<T>(List<T> found, int elements, long total) {}

    /**
     * A transaction that may be held, or that settled one.
     *
     * @param parent  the held one that it settled; empty text if it is none of these
     * @param precise its amount in the smallest unit, where it is readable
     */
    record Movement(InflightTransaction transaction, String status, String parent, Optional<BigInteger> precise) {

        @Override
        public String toString() {
            return "Movement[" + transaction.id() + "]";
        }
    }

    static Optional<Slice<String>> balancesOf(String identity, byte[] body) {
        return Envelope.of(body).map(page -> {
            var ids = new ArrayList<String>();
            for (var element : page.elements()) {
                if (element instanceof JsonObject balance && balance.member("balance_id") instanceof JsonText(var id)
                        && identity.equals(Envelope.text(balance.member("identity_id"))) && isOneOfMany(id)) {
                    ids.add(id);
                }
            }
            return new Slice<>(List.copyOf(ids), page.elements().size(), page.total());
        });
    }

    /** A comma would make two of it. */
    private static boolean isOneOfMany(String id) {
        return !id.isEmpty() && id.indexOf(',') < 0;
    }

    static Optional<Slice<Movement>> movements(byte[] body) {
        return Envelope.of(body).map(page -> new Slice<>(
                page.elements().stream().flatMap(element -> movement(element).stream()).toList(),
                page.elements().size(), page.total()));
    }

    private static Optional<Movement> movement(Json json) {
        if (!(json instanceof JsonObject object)
                || !(object.member("transaction_id") instanceof JsonText(var id))) {
            return Optional.empty();
        }
        var created = Envelope.time(object.member("created_at"));
        if (created.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Movement(
                    new InflightTransaction(
                            Identifiers.require(id), amount(object), Envelope.text(object.member("currency")),
                            Envelope.text(object.member("source")), Envelope.text(object.member("destination")),
                            created.get(), Envelope.time(object.member("inflight_expiry_date"))),
                    Envelope.text(object.member("status")), Envelope.text(object.member("parent_transaction")),
                    whole(object.member("precise_amount"))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** From the exact amount where there is one: the other went through a floating point number at Core. */
    private static String amount(JsonObject transaction) {
        var precise = whole(transaction.member("precise_amount"));
        var precision = whole(transaction.member("precision")).filter(number -> number.signum() > 0);
        if (precise.isPresent() && precision.isPresent()) {
            try {
                return new BigDecimal(precise.get()).divide(new BigDecimal(precision.get())).toPlainString();
            } catch (ArithmeticException _) {
                // Such as thirds; what the ledger says of it by itself is as good.
            }
        }
        var written = Envelope.text(transaction.member("amount_string"));
        return written.isEmpty() ? Envelope.text(transaction.member("amount")) : written;
    }

    private static Optional<BigInteger> whole(Json json) {
        var digits = Envelope.text(json);
        return digits.matches("-?[0-9]{1,1000}") ? Optional.of(new BigInteger(digits)) : Optional.empty();
    }

    /** What a refusal to settle means; older Cores have no codes, only sentences. */
    static Optional<Settlement> settlement(byte[] body) {
        if (!(Envelope.read(body) instanceof JsonObject object)) {
            return Optional.empty();
        }
        if (object.member("error_detail") instanceof JsonObject detail) {
            var known = Optional.ofNullable(BY_CODE.get(Envelope.text(detail.member("code"))));
            if (known.isPresent()) {
                return known;
            }
        }
        var sentence = Envelope.text(object.member("error"));
        if (sentence.contains("already committed")) {
            return Optional.of(Settlement.ALREADY_COMMITTED);
        }
        if (sentence.contains("already been voided")) {
            return Optional.of(Settlement.ALREADY_VOIDED);
        }
        return sentence.contains("not in inflight status") ? Optional.of(Settlement.NOT_HELD) : Optional.empty();
    }
}

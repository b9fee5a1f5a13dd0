package io.gatehouse.application.webhook.service;

import io.gatehouse.domain.ledger.LedgerRecord;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.Payload;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The body of an event that was not sent, as Core would write it. Except for numbers: Core's pass through a floating point
 * number, these have the digits of the record.
 */
final class SyntheticBody {

    private SyntheticBody() {}

    /** The body that tells of the record; names of known events need no escaping. */
    static Payload of(EventName event, LedgerRecord told) {
        var text = "{\"event\":\"" + event.value() + "\",\"data\":" + told.json().text() + "}";
        return Payload.of(text.getBytes(UTF_8));
    }
}

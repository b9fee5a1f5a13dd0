package io.gatehouse.adapter.http.out.blnk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import io.gatehouse.domain.shared.Identifiers;
import io.gatehouse.domain.webhook.Envelope;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.KnownEvent;

/**
 * What a body says of itself. Three shapes come in: webhooks ({@code event}, {@code data}), hooks as Core sends them
 * ({@code transaction_id}, {@code hook_type}, {@code timestamp}, {@code data}), and hooks as they are documented
 * ({@code hook_type}, {@code data}, perhaps {@code event}). Of a key that occurs twice, the last one counts.
 *
 * @see <a href="https://docs.blnkfinance.com/webhooks/transaction-hooks">Blnk transaction hooks</a>
 */
final class EnvelopeReader {

    private static final String EVENT = "event";
    private static final String HOOK_TYPE = "hook_type";
    private static final String TRANSACTION_ID = "transaction_id";
    private static final String TIMESTAMP = "timestamp";
    private static final Set<String> ENVELOPE_FIELDS = Set.of(EVENT, HOOK_TYPE, TRANSACTION_ID, TIMESTAMP);
    private static final Set<String> DATA_FIELDS = Arrays.stream(KnownEvent.values())
            .flatMap(known -> Stream.concat(known.resourceField().stream(), known.timeField().stream()))
            .collect(Collectors.toUnmodifiableSet());
    /** Nothing that is looked for is longer; longer texts are not even copied. */
    private static final int LONGEST = EventName.MAXIMUM_LENGTH;

    private final Map<String, String> envelope = new HashMap<>();
    private final Map<String, String> data = new HashMap<>();

    private EnvelopeReader() {}

    /** @throws tools.jackson.core.JacksonException if it is no JSON */
    static Envelope read(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return new Envelope.NotUnderstood("The body is no JSON object.");
        }
        var reader = new EnvelopeReader();
        reader.readEnvelope(parser);
        if (parser.nextToken() != null) {
            return new Envelope.NotUnderstood("The body goes on after its JSON object.");
        }
        return reader.result();
    }

    private void readEnvelope(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("data")) {
                data.clear();
                readData(parser);
            } else {
                keep(parser, name, ENVELOPE_FIELDS, envelope);
            }
        }
    }

    private void readData(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            keep(parser, name, DATA_FIELDS, data);
        }
    }

    private static void keep(JsonParser parser, String name, Set<String> wanted, Map<String, String> kept) {
        if (wanted.contains(name)) {
            kept.remove(name);
            if (parser.currentToken() == JsonToken.VALUE_STRING && parser.getStringLength() <= LONGEST) {
                kept.put(name, parser.getString());
            }
        }
        parser.skipChildren();
    }

    private Envelope result() {
        return name().<Envelope>map(name -> new Envelope.Understood(name, resource(name), stamp(name)))
                .orElseGet(() -> new Envelope.NotUnderstood("The body names no event."));
    }

    private Optional<EventName> name() {
        var hookType = Optional.ofNullable(envelope.get(HOOK_TYPE))
                .filter(EnvelopeReader::isName)
                .map(type -> new EventName("hook." + type.toLowerCase(Locale.ROOT)));
        var event = Optional.ofNullable(envelope.get(EVENT)).filter(EnvelopeReader::isName).map(EventName::new);
        return hookType.filter(name -> KnownEvent.named(name).isPresent()).or(() -> event).or(() -> hookType);
    }

    /** Room for the prefix of hooks is left; control characters and halves of characters cannot be stored as text. */
    private static boolean isName(String text) {
        return !text.isBlank() && text.length() <= LONGEST - "hook.".length()
                && text.codePoints().noneMatch(character -> Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE);
    }

    private Optional<String> resource(EventName name) {
        var known = KnownEvent.named(name);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        return switch (known.get()) {
            case HOOK_PRE_TRANSACTION, HOOK_POST_TRANSACTION ->
                identifier(envelope.get(TRANSACTION_ID)).or(() -> identifier(data.get(TRANSACTION_ID)));
            case IDENTITY_CREATED, LEDGER_CREATED, BALANCE_CREATED, BALANCE_MONITOR, TRANSACTION_APPLIED,
                    TRANSACTION_INFLIGHT, TRANSACTION_VOID, TRANSACTION_REJECTED, TRANSACTION_SCHEDULED,
                    TRANSACTION_QUEUED, TRANSACTION_UNKNOWN, BULK_TRANSACTION_APPLIED, BULK_TRANSACTION_INFLIGHT,
                    BULK_TRANSACTION_FAILED, RECONCILIATION_COMPLETED, RECONCILIATION_FAILED, SYSTEM_ERROR ->
                known.get().resourceField().map(data::get).flatMap(EnvelopeReader::identifier);
        };
    }

    private Optional<String> stamp(EventName name) {
        return KnownEvent.named(name).flatMap(known -> switch (known) {
            case HOOK_PRE_TRANSACTION, HOOK_POST_TRANSACTION -> known.timeField().map(envelope::get);
            case IDENTITY_CREATED, LEDGER_CREATED, BALANCE_CREATED, BALANCE_MONITOR, TRANSACTION_APPLIED,
                    TRANSACTION_INFLIGHT, TRANSACTION_VOID, TRANSACTION_REJECTED, TRANSACTION_SCHEDULED,
                    TRANSACTION_QUEUED, TRANSACTION_UNKNOWN, BULK_TRANSACTION_APPLIED, BULK_TRANSACTION_INFLIGHT,
                    BULK_TRANSACTION_FAILED, RECONCILIATION_COMPLETED, RECONCILIATION_FAILED, SYSTEM_ERROR ->
                known.timeField().map(data::get);
        });
    }

    private static Optional<String> identifier(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Identifiers.require(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

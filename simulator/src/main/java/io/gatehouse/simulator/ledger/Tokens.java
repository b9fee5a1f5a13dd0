package io.gatehouse.simulator.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.wire.GoJson;

/**
 * Tokenised fields of identities: {@code FPT:<same-shape fake>:<base64>} in place of the value, and the field's name in
 * {@code meta_data.tokenized_fields}. Core encrypts the value into the token; here the token is random and the value
 * is kept beside it.
 */
final class Tokens {

    private static final String PREFIX = "FPT:";
    private static final Map<String, String> FIELDS = Map.of("FirstName", "first_name", "LastName", "last_name",
            "OtherNames", "other_names", "EmailAddress", "email_address", "PhoneNumber", "phone_number", "Street",
            "street", "PostCode", "post_code");

    private final RandomGenerator random;
    private final Map<String, String> plainByToken = new HashMap<>();

    Tokens(RandomGenerator random) {
        this.random = random;
    }

    void tokenize(ObjectNode identity, List<String> fields) {
        for (var requested : fields) {
            var field = normalised(requested);
            var key = column(field);
            var value = identity.path(key).asString("");
            if (value.startsWith(PREFIX)) {
                throw new LedgerRefusal(400, "IDT_FIELD_ALREADY_TOKENIZED", "Field " + field + " is tokenized");
            }
            var token = PREFIX + lookalike(value) + ":" + noise();
            plainByToken.put(token, value);
            identity.put(key, token);
            flags(identity).put(field, true);
        }
    }

    List<String> fields(ObjectNode identity) {
        var names = new ArrayList<String>();
        identity.path("meta_data").path("tokenized_fields").properties().forEach(member -> names.add(member.getKey()));
        return List.copyOf(names);
    }

    String plain(ObjectNode identity, String requested) {
        var field = normalised(requested);
        var value = identity.path(column(field)).asString("");
        if (!fields(identity).contains(field)) {
            throw new LedgerRefusal(400, "IDT_FIELD_NOT_TOKENIZED", "Field " + field + " is not tokenized");
        }
        return plainByToken.getOrDefault(value, value);
    }

    private static ObjectNode flags(ObjectNode identity) {
        var metadata = identity.path("meta_data") instanceof ObjectNode present ? present : GoJson.object();
        identity.set("meta_data", metadata);
        var flags = metadata.path("tokenized_fields") instanceof ObjectNode present ? present : GoJson.object();
        metadata.set("tokenized_fields", flags);
        return flags;
    }

    /** Only the first letter is put right, as in Core: {@code email_address} is not understood. */
    private static String normalised(String field) {
        return field.isEmpty() ? field : field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    private static String column(String field) {
        var column = FIELDS.get(field);
        if (column == null) {
            throw new LedgerRefusal(400, "IDT_FIELD_NOT_TOKENIZABLE", "Field " + field + " cannot be tokenized");
        }
        return column;
    }

    private String lookalike(String value) {
        var fake = new StringBuilder();
        value.codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                fake.append((char) ('0' + random.nextInt(10)));
            } else if (Character.isLetter(point)) {
                fake.append((char) ((Character.isUpperCase(point) ? 'A' : 'a') + random.nextInt(26)));
            } else {
                fake.appendCodePoint(point);
            }
        });
        return fake.toString();
    }

    private String noise() {
        var bytes = new byte[24];
        random.nextBytes(bytes);
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }
}

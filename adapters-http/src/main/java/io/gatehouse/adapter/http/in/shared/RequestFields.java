package io.gatehouse.adapter.http.in.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import tools.jackson.databind.JsonNode;

/**
 * The fields of a JSON object on their way into a command. Each wrong one is noted, so that the sender hears of all of
 * them at once; no value is ever quoted. A field that is {@code null} counts as missing. Not thread-safe.
 */
public final class RequestFields {

    private final JsonNode object;
    private final List<Problem.FieldError> errors = new ArrayList<>();

    RequestFields(JsonNode object) {
        this.object = object;
    }

    /** Whether the field is there and not {@code null}. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /**
     * The value of a field that has to be there; empty if it was noted as wrong.
     *
     * @param meaning makes the value of the text, or throws IllegalArgumentException saying what is wrong with it
     */
    public <T> Optional<T> required(String name, Function<String, T> meaning) {
        if (!has(name)) {
            refuse(name, "is missing");
            return Optional.empty();
        }
        return value(name, object.path(name), meaning);
    }

    /** The value of a field that may be missing or an empty text; empty then, or if it was noted as wrong. */
    public <T> Optional<T> optional(String name, Function<String, T> meaning) {
        var field = object.path(name);
        return !has(name) || (field.isString() && field.stringValue().isEmpty())
                ? Optional.empty()
                : value(name, field, meaning);
    }

    /** The values of an array of texts that has to be there and may be empty; wrong ones are noted one by one. */
    public <T> List<T> requiredList(String name, Function<String, T> meaning) {
        var values = new ArrayList<T>();
        var field = object.path(name);
        if (!has(name)) {
            refuse(name, "is missing");
        } else if (!field.isArray()) {
            refuse(name, "must be an array of strings");
        } else {
            for (var index = 0; index < field.size(); index++) {
                value(name + "[" + index + "]", field.get(index), meaning).ifPresent(values::add);
            }
        }
        return List.copyOf(values);
    }

    /** Notes that the field is wrong; {@code message} continues its name. */
    public void refuse(String name, String message) {
        errors.add(new Problem.FieldError(name, message));
    }

    /**
     * Ends the reading.
     *
     * @throws UnacceptableRequestException naming every field that was noted as wrong, if any was
     */
    public void check() {
        if (!errors.isEmpty()) {
            throw new UnacceptableRequestException(new Problem(
                    "invalid-fields", 422, "Fields missing or wrong",
                    "Refused: fields are missing or wrong. Correct those listed under errors and send the request "
                            + "again.",
                    errors));
        }
    }

    private <T> Optional<T> value(String name, JsonNode field, Function<String, T> meaning) {
        if (!field.isString()) {
            refuse(name, "must be a string");
            return Optional.empty();
        }
        try {
            return Optional.of(meaning.apply(field.stringValue()));
        } catch (IllegalArgumentException wrong) {
            refuse(name, String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }
}

package io.gatehouse.adapter.http.out.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON that is written as Blnk Core writes it in its webhooks: compact, keys in alphabetical order, a few characters
 * escaped that need not be. Numbers stay the digits that they are: none passes through a floating point number.
 */
sealed interface Json {

    /** How deep it may be nested. */
    int MOST_LEVELS = 200;

    /** As text, compact. */
    default String write() {
        var text = new StringBuilder();
        write(text);
        return text.toString();
    }

    /** Appends it to the text. */
    void write(StringBuilder text);

    /**
     * The JSON that the bytes are.
     *
     * @throws tools.jackson.core.JacksonException if they are none
     */
    static Json read(byte[] bytes) {
        try (var parser = Reading.JSON.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            var json = Reading.value(parser);
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "more than one value");
            }
            return json;
        }
    }

    /** An object; of a key that occurs twice the last one counts. */
    record JsonObject(Map<String, Json> members) implements Json {

        /** The member of that name, {@code null} as JSON has it if there is none. */
        Json member(String name) {
            return members.getOrDefault(name, JsonWord.NULL);
        }

        @Override
        public void write(StringBuilder text) {
            text.append('{');
            var separator = "";
            for (var member : members.entrySet()) {
                text.append(separator);
                new JsonText(member.getKey()).write(text);
                text.append(':');
                member.getValue().write(text);
                separator = ",";
            }
            text.append('}');
        }
    }

    /** An array. */
    record JsonArray(List<Json> elements) implements Json {

        @Override
        public void write(StringBuilder text) {
            text.append('[');
            var separator = "";
            for (var element : elements) {
                text.append(separator);
                element.write(text);
                separator = ",";
            }
            text.append(']');
        }
    }

    /** A string. */
    record JsonText(String value) implements Json {

        @Override
        public void write(StringBuilder text) {
            text.append('"');
            for (var i = 0; i < value.length(); i++) {
                write(value.charAt(i), text);
            }
            text.append('"');
        }

        private static void write(char character, StringBuilder text) {
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '<', '>', '&', '\u2028', '\u2029' -> escape(character, text);
                default -> {
                    if (character < ' ') {
                        escape(character, text);
                    } else {
                        text.append(character);
                    }
                }
            }
        }

        private static void escape(char character, StringBuilder text) {
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
        }
    }

    /** A number, as the digits it was sent with. */
    record JsonNumber(String digits) implements Json {

        @Override
        public void write(StringBuilder text) {
            text.append(digits);
        }
    }

    /** {@code true}, {@code false} or {@code null}. */
    record JsonWord(String word) implements Json {

        static final JsonWord NULL = new JsonWord("null");

        @Override
        public void write(StringBuilder text) {
            text.append(word);
        }
    }

    /** Reads values from a parser. */
    final class Reading {

        private static final JsonFactory JSON = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MOST_LEVELS)
                        .maxNumberLength(10_000)
                        .build())
                .build();

        private Reading() {}

        private static Json value(JsonParser parser) {
            return switch (parser.currentToken()) {
                case START_OBJECT -> object(parser);
                case START_ARRAY -> array(parser);
                case VALUE_STRING -> new JsonText(parser.getString());
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(parser.getString());
                case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> new JsonWord(parser.getString());
                case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                    throw new StreamReadException(parser, "no value");
                case null -> throw new StreamReadException(parser, "nothing");
            };
        }

        private static JsonObject object(JsonParser parser) {
            var members = new TreeMap<String, Json>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                members.put(name, value(parser));
            }
            return new JsonObject(members);
        }

        private static JsonArray array(JsonParser parser) {
            var elements = new ArrayList<Json>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value(parser));
            }
            return new JsonArray(elements);
        }
    }
}

package io.gatehouse.adapter.http.out.blnk;

import java.io.IOException;
import java.io.Writer;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;

/** Copies JSON token by token, indented by two spaces; numbers keep the characters they are written with. */
final class IndentedJson {

    private static final String DOTS = "•••";
    private static final JsonFactory JSON = JsonFactory.builder().build();

    private final JsonParser parser;
    private final JsonGenerator generator;

    private IndentedJson(JsonParser parser, JsonGenerator generator) {
        this.parser = parser;
        this.generator = generator;
    }

    /** @throws tools.jackson.core.JacksonException if it is no JSON, or would be too long to look at */
    static String of(JsonParser parser, Disclosure disclosure) {
        var text = new BoundedWriter();
        try (var generator = JSON.createGenerator(new Indented(), text)) {
            parser.nextToken();
            new IndentedJson(parser, generator).copy("", disclosure);
        }
        if (parser.nextToken() != null) {
            throw new StreamReadException(parser, "more than one value");
        }
        return text.toString();
    }

    /** Copies the current value, which stands in {@code field} or in an array there. The depth is the parser's limit. */
    private void copy(String field, Disclosure disclosure) {
        switch (parser.currentToken()) {
            case START_OBJECT -> copyObject(disclosure);
            case START_ARRAY -> copyArray(disclosure);
            case VALUE_NULL -> generator.writeNull();
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                copyScalar(field, disclosure);
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new StreamReadException(parser, "no value");
            case null -> throw new StreamReadException(parser, "nothing");
        }
    }

    private void copyObject(Disclosure disclosure) {
        generator.writeStartObject();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = parser.currentName();
            generator.writeName(field);
            var token = parser.nextToken();
            copy(field, token.isStructStart() ? disclosure.inside(field) : disclosure);
        }
        generator.writeEndObject();
    }

    /** Objects in an array are parts as the field promises; other values have no field of their own to promise it. */
    private void copyArray(Disclosure disclosure) {
        generator.writeStartArray();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            copy("", token == JsonToken.START_ARRAY ? disclosure.inside("") : disclosure);
        }
        generator.writeEndArray();
    }

    private void copyScalar(String field, Disclosure disclosure) {
        if (!disclosure.shows(field, parser.getString())) {
            generator.writeString(DOTS);
            return;
        }
        if (parser.currentToken().isNumeric()) {
            generator.writeNumber(parser.getString());
        } else if (parser.currentToken().isBoolean()) {
            generator.writeBoolean(parser.currentToken() == JsonToken.VALUE_TRUE);
        } else {
            generator.writeString(parser.getString());
        }
    }

    /** Two spaces, Unix line ends, one line for what is empty. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            var indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
                    .withObjectIndenter(indenter)
                    .withArrayIndenter(indenter);
        }
    }

    /** Stops at a length that nobody looks at: indenting makes deeply nested JSON hundreds of times longer. */
    private static final class BoundedWriter extends Writer {

        private static final int LIMIT = 16 * 1024 * 1024;

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            if (text.length() + length > LIMIT) {
                throw new IOException("too long to look at");
            }
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

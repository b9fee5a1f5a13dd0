package io.gatehouse.simulator.wire;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.TreeMap;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON text byte for byte as Go's {@code encoding/json} writes it, which is what Blnk Core sends: compact,
 * {@code <}, {@code >}, {@code &}, U+2028 and U+2029 escaped, everything else as raw UTF-8.
 *
 * <p>Core queues a global webhook as JSON, decodes it to a generic map and encodes it again. {@link #asGenericMap}
 * reproduces what that does to the data: keys in alphabetical order at every depth, and numbers through a 64-bit
 * float. {@link #asIs} keeps order and digits, as transaction hooks do.
 */
public final class GoJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private GoJson() {}

    /** Reads JSON without losing a digit or the order of keys. */
    public static JsonNode read(String text) throws JacksonException {
        return MAPPER.readTree(text);
    }

    /** Reads a JSON object; anything else is an {@link IllegalArgumentException}. */
    public static ObjectNode readObject(String text) {
        try {
            if (read(text) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException _) {
            throw new IllegalArgumentException("not JSON");
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** A new, empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The same value with line breaks, for reading; what is no JSON, or nothing at all, as it is. */
    public static String pretty(String text) {
        if (text.isBlank()) {
            return text;
        }
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(read(text));
        } catch (JacksonException _) {
            return text;
        }
    }

    /** Key order and digits kept. */
    public static String asIs(JsonNode node) {
        var out = new StringBuilder();
        write(node, false, out);
        return out.toString();
    }

    /** Keys sorted at every depth, numbers through a 64-bit float. */
    public static String asGenericMap(JsonNode node) {
        var out = new StringBuilder();
        write(node, true, out);
        return out.toString();
    }

    private static void write(JsonNode node, boolean generic, StringBuilder out) {
        if (node.isObject()) {
            writeObject(node, generic, out);
        } else if (node.isArray()) {
            writeArray(node, generic, out);
        } else if (node.isString()) {
            writeString(node.stringValue(), out);
        } else if (node.isNumber()) {
            out.append(generic ? number(node.doubleValue()) : exact(node));
        } else {
            out.append(node);
        }
    }

    private static void writeObject(JsonNode node, boolean generic, StringBuilder out) {
        var members = new java.util.LinkedHashMap<String, JsonNode>();
        node.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        var separator = "{";
        for (var member : (generic ? new TreeMap<>(members) : members).entrySet()) {
            out.append(separator);
            writeString(member.getKey(), out);
            out.append(':');
            write(member.getValue(), generic, out);
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode node, boolean generic, StringBuilder out) {
        var separator = "[";
        for (var element : node) {
            out.append(separator);
            write(element, generic, out);
            separator = ",";
        }
        out.append(node.isEmpty() ? "[]" : "]");
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '<', '>', '&', '\u2028', '\u2029' -> escape(character, out);
                default -> {
                    if (character < ' ') {
                        escape(character, out);
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void escape(char character, StringBuilder out) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
    }

    private static String exact(JsonNode node) {
        return node.isIntegralNumber() ? node.bigIntegerValue().toString() : number(node.doubleValue());
    }

    /** Shortest digits that read back as the same float; exponent form below 1e-6 and from 1e21, as in Go. */
    private static String number(double value) {
        var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        var magnitude = Math.abs(value);
        if (magnitude == 0) {
            return "0";
        }
        if (magnitude >= 1e-6 && magnitude < 1e21) {
            return decimal.toPlainString();
        }
        var digits = decimal.unscaledValue().abs().toString();
        var exponent = digits.length() - 1 - decimal.scale();
        var fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        return (value < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }
}

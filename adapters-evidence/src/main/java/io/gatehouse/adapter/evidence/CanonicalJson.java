package io.gatehouse.adapter.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes JSON in one way only: members in the order in which they are given, two spaces for each level, line feeds, UTF-8,
 * and nothing escaped but what RFC 8259 wants escaped. Values are maps, lists, texts, whole numbers, booleans and optionals
 * of these, an empty one of which is {@code null}.
 */
final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static byte[] write(Map<String, ?> value) {
        var json = new CanonicalJson();
        json.value(value, 0);
        return json.out.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void value(Object value, int depth) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresentOrElse(one -> value(one, depth), () -> out.append("null"));
            case Map<?, ?> map -> many(map.entrySet().iterator(), depth, '{', '}');
            case List<?> list -> many(list.iterator(), depth, '[', ']');
            case Map.Entry<?, ?> member -> {
                text(member.getKey().toString());
                out.append(": ");
                value(member.getValue(), depth);
            }
            case Boolean _,Integer _,Long _ -> out.append(value);
            case String text -> text(text);
            case Object other -> throw new IllegalArgumentException("no JSON can be made of " + other.getClass());
        }
    }

    private void many(Iterator<?> values, int depth, char open, char close) {
        out.append(open);
        var isEmpty = !values.hasNext();
        while (values.hasNext()) {
            line(depth + 1);
            value(values.next(), depth + 1);
            if (values.hasNext()) {
                out.append(',');
            }
        }
        if (!isEmpty) {
            line(depth);
        }
        out.append(close);
    }

    private void line(int depth) {
        out.append('\n').repeat("  ", depth);
    }

    private void text(String text) {
        out.append('"');
        for (var index = 0; index < text.length(); index++) {
            var character = text.charAt(index);
            if (character == '"' || character == '\\') {
                out.append('\\').append(character);
            } else if (character < ' ' || (Character.isSurrogate(character) && !isPaired(text, index))) {
                out.append("\\u%04x".formatted((int) character));
            } else {
                out.append(character);
            }
        }
        out.append('"');
    }

    // A half of a pair has no form in UTF-8.
    private static boolean isPaired(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
                : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
}

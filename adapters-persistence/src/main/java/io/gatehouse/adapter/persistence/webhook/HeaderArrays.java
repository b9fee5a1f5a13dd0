package io.gatehouse.adapter.persistence.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.gatehouse.adapter.persistence.shared.Columns;
import io.gatehouse.domain.webhook.Header;

/** Headers as a {@code text[]} in which names and values alternate, which keeps order and repetitions. */
final class HeaderArrays {

    private HeaderArrays() {}

    static String[] write(List<Header> headers) {
        return Columns.array(headers.stream().flatMap(header -> Stream.of(header.name(), header.value())).toList());
    }

    /**
     * The same as the text that PostgreSQL reads as a {@code text[]}. For arrays of such arrays, which would come out of
     * {@code unnest} as one long list.
     */
    static String literal(List<Header> headers) {
        var literal = new StringBuilder(512).append('{');
        for (var header : headers) {
            quote(literal, header.name());
            quote(literal, header.value());
        }
        if (!headers.isEmpty()) {
            literal.setLength(literal.length() - 1);
        }
        return literal.append('}').toString();
    }

    private static void quote(StringBuilder literal, String value) {
        literal.append('"');
        var text = Columns.text(value);
        if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) {
            literal.append(text);
        } else {
            literal.append(text.replace("\\", "\\\\").replace("\"", "\\\""));
        }
        literal.append("\",");
    }

    static List<Header> read(ResultSet row, String column) throws SQLException {
        var texts = Columns.texts(row, column);
        return IntStream.range(0, texts.size() / 2)
                .mapToObj(index -> new Header(texts.get(2 * index), texts.get(2 * index + 1))).toList();
    }
}

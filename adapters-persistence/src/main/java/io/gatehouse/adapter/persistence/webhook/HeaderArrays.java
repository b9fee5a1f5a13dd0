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

    static List<Header> read(ResultSet row, String column) throws SQLException {
        var texts = Columns.texts(row, column);
        return IntStream.range(0, texts.size() / 2)
                .mapToObj(index -> new Header(texts.get(2 * index), texts.get(2 * index + 1))).toList();
    }
}

package io.gatehouse.adapter.screening.shared.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvRecord;

/** Rows whose first one names the columns, in whatever case and order. */
final class NamedRows {

    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvRecord> rows;

    /** @throws UnreadableListException if a column that is needed is not there */
    NamedRows(byte[] content, char separator, List<String> needed) {
        var all = CsvRows.of(content, separator);
        rows = all.isEmpty() ? List.of() : all.subList(1, all.size());
        if (!all.isEmpty()) {
            var names = all.getFirst().getFields();
            for (var i = 0; i < names.size(); i++) {
                columns.putIfAbsent(names.get(i).strip().toLowerCase(Locale.ROOT), i);
            }
        }
        for (var column : needed) {
            if (!columns.containsKey(column.toLowerCase(Locale.ROOT))) {
                throw new UnreadableListException("the file is of another format: it has no column " + column);
            }
        }
    }

    List<CsvRecord> rows() {
        return rows;
    }

    /** What the row says there; empty text where there is no such column. */
    String text(CsvRecord row, String column) {
        var place = columns.get(column.toLowerCase(Locale.ROOT));
        return place == null || place >= row.getFieldCount() ? "" : row.getField(place).strip();
    }
}

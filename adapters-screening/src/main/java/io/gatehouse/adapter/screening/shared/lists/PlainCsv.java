package io.gatehouse.adapter.screening.shared.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvRecord;

import io.gatehouse.domain.kyc.ListedKind;

/**
 * One's own list. Columns {@code id} and {@code name} are needed; {@code kind}, {@code other_names}, {@code birth_dates},
 * {@code countries}, {@code addresses}, {@code documents} and {@code programs} may be there. Where one may hold several,
 * they are separated by {@code |}.
 */
final class PlainCsv {

    private PlainCsv() {}

    static ReadList read(byte[] content) {
        var rows = new NamedRows(content, ',', List.of("id", "name"));
        var entries = new ArrayList<ListedRecord>();
        for (var row : rows.rows()) {
            var names = Stream.concat(
                    Stream.of(rows.text(row, "name")), several(rows, row, "other_names").stream()).toList();
            if (rows.text(row, "name").isEmpty()) {
                throw new UnreadableListException(
                        "the entry in line " + row.getStartingLineNumber() + " has no name");
            }
            entries.add(new ListedRecord(
                    rows.text(row, "id"), kind(rows.text(row, "kind"), row), names, several(rows, row, "birth_dates"),
                    several(rows, row, "countries"), several(rows, row, "addresses"), several(rows, row, "documents"),
                    several(rows, row, "programs")));
        }
        return new ReadList("", entries);
    }

    private static List<String> several(NamedRows rows, CsvRecord row, String column) {
        return List.of(rows.text(row, column).split("\\|", -1));
    }

    private static ListedKind kind(String text, CsvRecord row) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "person", "individual" -> ListedKind.PERSON;
            case "organization", "organisation", "entity", "business" -> ListedKind.ORGANIZATION;
            case "vessel" -> ListedKind.VESSEL;
            case "aircraft" -> ListedKind.AIRCRAFT;
            case "", "other" -> ListedKind.OTHER;
            default -> throw new UnreadableListException("the kind in line " + row.getStartingLineNumber()
                    + " is none of person, organization, vessel, aircraft and other");
        };
    }
}

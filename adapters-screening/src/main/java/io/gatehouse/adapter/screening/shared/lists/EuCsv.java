package io.gatehouse.adapter.screening.shared.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvRecord;

import io.gatehouse.domain.kyc.ListedKind;

/**
 * The consolidated list of the European Union as separated values: several rows for each entry, each with a name, an
 * address, a birth, a document or a citizenship.
 *
 * @see <a href="https://data.europa.eu/data/datasets/consolidated-list-of-persons-groups-and-entities-subject-to-eu-financial-sanctions">The list</a>
 */
final class EuCsv {

    private static final String ID = "Entity_LogicalId";
    private static final String WHOLE_NAME = "NameAlias_WholeName";

    private EuCsv() {}

    static ReadList read(byte[] content) {
        var rows = new NamedRows(content, ';', List.of(ID, WHOLE_NAME, "Entity_SubjectType"));
        var byId = new LinkedHashMap<String, List<CsvRecord>>();
        for (var row : rows.rows()) {
            byId.computeIfAbsent(rows.text(row, ID), _ -> new ArrayList<>()).add(row);
        }
        var version = rows.rows().isEmpty() ? "" : rows.text(rows.rows().getFirst(), "fileGenerationDate");
        return new ReadList(version, byId.entrySet().stream()
                .map(entry -> entry(rows, entry.getKey(), entry.getValue())).toList());
    }

    private static ListedRecord entry(NamedRows rows, String id, List<CsvRecord> all) {
        return new ListedRecord(
                id, kind(rows, all), all.stream().map(row -> name(rows, row)).toList(),
                all.stream().map(row -> birth(rows, row)).toList(),
                texts(rows, all, "Citizenship_CountryIso2Code", "Address_CountryIso2Code", "BirthDate_CountryIso2Code"),
                all.stream().map(row -> address(rows, row)).toList(),
                texts(rows, all, "Identification_Number"), texts(rows, all, "Entity_Regulation_Programme"));
    }

    private static String name(NamedRows rows, CsvRecord row) {
        var whole = rows.text(row, WHOLE_NAME);
        return whole.isEmpty()
                ? joined(rows, row, " ", "NameAlias_FirstName", "NameAlias_MiddleName", "NameAlias_LastName")
                : whole;
    }

    private static String birth(NamedRows rows, CsvRecord row) {
        var date = rows.text(row, "BirthDate_BirthDate");
        return date.isEmpty() ? rows.text(row, "BirthDate_Year") : date;
    }

    private static String address(NamedRows rows, CsvRecord row) {
        return joined(rows, row, ", ", "Address_Street", "Address_PoBox", "Address_ZipCode", "Address_City",
                "Address_Region", "Address_CountryDescription");
    }

    private static String joined(NamedRows rows, CsvRecord row, String separator, String... columns) {
        return Stream.of(columns).map(column -> rows.text(row, column)).filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + separator + other).orElse("");
    }

    private static List<String> texts(NamedRows rows, List<CsvRecord> all, String... columns) {
        // "00" is how the list says that it does not know the country.
        return Stream.of(columns).flatMap(column -> all.stream().map(row -> rows.text(row, column)))
                .filter(text -> !text.equals("00")).toList();
    }

    private static ListedKind kind(NamedRows rows, List<CsvRecord> all) {
        var type = texts(rows, all, "Entity_SubjectType", "Entity_SubjectType_ClassificationCode").stream()
                .map(text -> text.toLowerCase(Locale.ROOT)).filter(text -> !text.isEmpty()).findFirst().orElse("");
        return switch (type) {
            case "p", "person" -> ListedKind.PERSON;
            case "e", "enterprise", "entity" -> ListedKind.ORGANIZATION;
            default -> ListedKind.OTHER;
        };
    }
}

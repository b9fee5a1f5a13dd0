package io.gatehouse.adapter.screening.shared.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvRecord;

import io.gatehouse.domain.kyc.ListedKind;

/**
 * The lists of the US Office of Foreign Assets Control as separated values: entries, addresses and other names in three
 * files without a line of names, {@code -0-} for what is empty. Birth dates, nationalities and documents stand in the
 * remarks.
 *
 * @see <a href="https://ofac.treasury.gov/media/29976/download">OFAC: format of the delimited files</a>
 */
final class OfacCsv {

    private static final int ENTRY_FIELDS = 12;
    private static final int ADDRESS_FIELDS = 6;
    private static final int NAME_FIELDS = 5;
    private static final String NOTHING = "-0-";
    private static final int ONE_IN = 100;

    private static final Pattern BIRTH = Pattern.compile("(?:alt\\. )?DOB (.+)");
    private static final Pattern COUNTRY = Pattern.compile("(?:alt\\. )?(?:nationality|citizen) (.+)");
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?:alt\\. )?(?:Passport|National ID No\\.|Identification Number|Tax ID No\\.|Registration Number|"
                    + "Registration ID|National Foreign ID Number|SSN|Driver's License No\\.|Cedula No\\.|C\\.U\\.R\\.P\\.|"
                    + "R\\.F\\.C\\.|NIT #|Commercial Registry Number|Company Number|Stateless Person ID Card|"
                    + "Residency Number|Vessel Registration Identification IMO) ([^ (]+).*");
    private static final Pattern QUOTED_NAME = Pattern.compile("(?:a\\.k\\.a\\.|f\\.k\\.a\\.|n\\.k\\.a\\.) '(.+)'");

    private OfacCsv() {}

    static ReadList read(byte[] entries, byte[] addresses, byte[] otherNames) {
        var rows = rows(entries, ENTRY_FIELDS, "of the entries");
        var ids = new HashSet<String>();
        rows.forEach(row -> ids.add(text(row, 0)));
        var namesById = byId(rows(otherNames, NAME_FIELDS, "of other names"), ids, "of other names");
        var addressesById = byId(rows(addresses, ADDRESS_FIELDS, "of addresses"), ids, "of addresses");
        return new ReadList("", rows.stream()
                .map(row -> entry(row, namesById.getOrDefault(text(row, 0), List.of()),
                        addressesById.getOrDefault(text(row, 0), List.of())))
                .toList());
    }

    private static List<CsvRecord> rows(byte[] content, int fields, String which) {
        var rows = CsvRows.of(content, ',');
        for (var row : rows) {
            if (row.getFieldCount() != fields || !row.getField(0).strip().matches("[0-9]{1,10}")) {
                throw new UnreadableListException("the file " + which + " is of another format: line "
                        + row.getStartingLineNumber() + " does not have a number and " + fields + " fields");
            }
        }
        return rows;
    }

    private static Map<String, List<CsvRecord>> byId(List<CsvRecord> rows, Set<String> ids, String which) {
        var byId = new HashMap<String, List<CsvRecord>>();
        var strays = 0;
        for (var row : rows) {
            var id = text(row, 0);
            strays += ids.contains(id) ? 0 : 1;
            byId.computeIfAbsent(id, _ -> new ArrayList<>()).add(row);
        }
        if (strays > rows.size() / ONE_IN) {
            throw new UnreadableListException(
                    "the file " + which + " is of another day: more than one in " + ONE_IN + " has no entry");
        }
        return byId;
    }

    private static ListedRecord entry(CsvRecord row, List<CsvRecord> otherNames, List<CsvRecord> addresses) {
        var remarks = Stream.of(text(row, 11).split(";", -1)).map(remark -> remark.strip().replaceAll("\\.$", ""))
                .toList();
        var person = "individual".equals(text(row, 2).toLowerCase(Locale.ROOT));
        var names = Stream.of(
                Stream.of(text(row, 1)), otherNames.stream().map(name -> text(name, 3)), found(remarks, QUOTED_NAME))
                .flatMap(all -> all)
                .map(name -> person ? turned(name) : name)
                .toList();
        var countries = Stream.concat(
                found(remarks, COUNTRY), addresses.stream().map(address -> text(address, 4))).toList();
        return new ListedRecord(
                text(row, 0), kind(text(row, 2)), names, found(remarks, BIRTH).toList(), countries,
                addresses.stream().map(OfacCsv::address).toList(), found(remarks, DOCUMENT).toList(),
                List.of(text(row, 3).replaceAll("[\\[\\]]", " ").strip()));
    }

    /** {@code SIDOROV, Ivan Petrovich} is Ivan Petrovich SIDOROV. */
    private static String turned(String name) {
        var comma = name.indexOf(',');
        return comma < 0 ? name : name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip();
    }

    private static String address(CsvRecord row) {
        return Stream.of(text(row, 2), text(row, 3), text(row, 4)).filter(part -> !part.isEmpty())
                .reduce((one, other) -> one + ", " + other).orElse("");
    }

    private static Stream<String> found(List<String> remarks, Pattern pattern) {
        return remarks.stream().map(pattern::matcher).filter(matcher -> matcher.matches())
                .map(matcher -> matcher.group(1));
    }

    private static ListedKind kind(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "individual" -> ListedKind.PERSON;
            case "vessel" -> ListedKind.VESSEL;
            case "aircraft" -> ListedKind.AIRCRAFT;
            default -> ListedKind.ORGANIZATION;
        };
    }

    private static String text(CsvRecord row, int place) {
        var text = row.getField(place).strip();
        return text.equals(NOTHING) ? "" : text;
    }
}

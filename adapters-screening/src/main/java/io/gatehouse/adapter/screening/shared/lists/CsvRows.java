package io.gatehouse.adapter.screening.shared.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;

/**
 * The rows of a file of separated values in UTF-8. All rows have as many fields as the first one, and the file ends with
 * the end of a line: one that does not was cut off.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvRows {

    private static final int LONGEST_FIELD = 100_000;
    private static final int MOST_FIELDS = 500;
    private static final int LONGEST_RECORD = 1_000_000;
    private static final int BUFFER = 2_000_000;
    private static final char END_OF_FILE = '\u001a';

    private CsvRows() {}

    static List<CsvRecord> of(byte[] content, char separator) {
        var length = content.length;
        // Files of DOS times, and OFAC's to this day, end with this.
        while (length > 0 && content[length - 1] == END_OF_FILE) {
            length--;
        }
        if (length == 0) {
            throw new UnreadableListException("the file is empty");
        }
        if (content[length - 1] != '\n' && content[length - 1] != '\r') {
            throw new UnreadableListException("the file is cut off: its last line does not end");
        }
        var rows = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .maxBufferSize(BUFFER)
                .build(CsvRecordHandler.builder().maxFields(MOST_FIELDS).maxFieldSize(LONGEST_FIELD)
                        .maxRecordSize(LONGEST_RECORD).build(), text(content, length))) {
            for (var row : reader) {
                rows.add(row);
            }
        } catch (CsvParseException e) {
            throw new UnreadableListException("the file is no list of separated values: rows have different numbers of "
                    + "fields, a quote does not end, or a field has no end", e);
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableListException("the file is not text in UTF-8", e);
        }
        checkQuotesEnd(rows, content, length);
        return rows;
    }

    /** A field that was opened and not closed takes in the end of the last line, and no quote stands before that. */
    private static void checkQuotesEnd(List<CsvRecord> rows, byte[] content, int length) {
        var end = length;
        while (end > 0 && (content[end - 1] == '\n' || content[end - 1] == '\r')) {
            end--;
        }
        if (!rows.isEmpty() && end > 0 && content[end - 1] != '"') {
            var fields = rows.getLast().getFields();
            if (fields.getLast().endsWith("\n") || fields.getLast().endsWith("\r")) {
                throw new UnreadableListException("the file is no list of separated values: a quote does not end");
            }
        }
    }

    private static Reader text(byte[] content, int length) {
        var start = length >= 3 && content[0] == (byte) 0xEF && content[1] == (byte) 0xBB && content[2] == (byte) 0xBF
                ? 3
                : 0;
        return new InputStreamReader(new ByteArrayInputStream(content, start, length - start),
                StandardCharsets.UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}

package io.gatehouse.adapter.screening.shared.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/** A form in which lists are published. */
public enum ListFormat {
    /** OFAC's SDN list: {@code sdn.csv}, {@code add.csv} and {@code alt.csv}, in this order. */
    OFAC_CSV,
    /** The consolidated list of the United Nations Security Council. */
    UN_XML,
    /** The consolidated financial sanctions list of the European Union, separated by semicolons. */
    EU_CSV,
    /** One's own list; the first line names the columns. */
    PLAIN_CSV;

    private static final int MOST_ENTRIES = 1_000_000;

    /**
     * What the files say.
     *
     * @param files their content, in the order that the format names
     * @throws UnreadableListException if they are not of this format, are cut off, or hold nothing
     */
    public ReadList read(List<byte[]> files) {
        var read = switch (this) {
            case OFAC_CSV -> OfacCsv.read(files.get(0), files.get(1), files.get(2));
            case UN_XML -> UnXml.read(files.getFirst());
            case EU_CSV -> EuCsv.read(files.getFirst());
            case PLAIN_CSV -> PlainCsv.read(files.getFirst());
        };
        if (read.entries().isEmpty()) {
            throw new UnreadableListException("there is no entry in it");
        }
        if (read.entries().size() > MOST_ENTRIES) {
            throw new UnreadableListException("there are more than " + MOST_ENTRIES + " entries in it");
        }
        var ids = new HashSet<String>();
        if (!read.entries().stream().allMatch(entry -> ids.add(entry.id()))) {
            throw new UnreadableListException("two entries have the same id");
        }
        var sorted = new ArrayList<>(read.entries());
        sorted.sort(Comparator.comparing(ListedRecord::id));
        return new ReadList(read.version(), sorted);
    }
}

package io.gatehouse.adapter.screening.shared.lists;

import java.util.List;

/**
 * What a list says.
 *
 * @param version as its publisher names it; empty text where it does not
 * @param entries by id, each once
 */
public record ReadList(String version, List<ListedRecord> entries) {

    public ReadList {
        entries = List.copyOf(entries);
    }
}

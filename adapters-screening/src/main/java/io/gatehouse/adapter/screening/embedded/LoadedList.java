package io.gatehouse.adapter.screening.embedded;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import io.gatehouse.adapter.screening.shared.lists.ReadList;
import io.gatehouse.adapter.screening.shared.names.NameComparison;
import io.gatehouse.adapter.screening.shared.names.NamePart;
import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.domain.kyc.ListVersion;

/** A list that is searched. Immutable and thread-safe. */
final class LoadedList {

    /** A word is as common as it is on a list of this length, if the list is shorter. */
    private static final int USUAL_LENGTH = 20_000;
    private static final double MOST_COMMON = 0.5;

    private final ListVersion version;
    private final List<Entry> entries;
    private final CandidateIndex index;
    private final NameComparison comparison;
    private final Map<String, String> hashes;

    private LoadedList(ListVersion version, List<Entry> entries) {
        this.version = version;
        this.entries = List.copyOf(entries);
        index = CandidateIndex.of(entries);
        comparison = new NameComparison(rarity(entries));
        hashes = entries.stream().collect(
                Collectors.toUnmodifiableMap(entry -> entry.said().id(), Entry::contentHash));
    }

    static LoadedList of(ListVersion version, ReadList list, NameReader reader) {
        return new LoadedList(version, list.entries().stream().map(said -> Entry.of(said, reader)).toList());
    }

    ListVersion version() {
        return version;
    }

    List<Entry> entries() {
        return entries;
    }

    CandidateIndex index() {
        return index;
    }

    NameComparison comparison() {
        return comparison;
    }

    /** The hash of each entry, by its id. */
    Map<String, String> hashes() {
        return hashes;
    }

    private static ToDoubleFunction<NamePart> rarity(List<Entry> entries) {
        var counts = new HashMap<String, Integer>();
        for (var entry : entries) {
            var words = new HashSet<String>();
            entry.names().forEach(name -> name.parts().stream().filter(NamePart::isWord)
                    .forEach(part -> words.add(part.spelling())));
            words.forEach(word -> counts.merge(word, 1, Integer::sum));
        }
        var all = Math.log(1 + (double) Math.max(entries.size(), USUAL_LENGTH));
        return part -> 1 - MOST_COMMON * Math.log(1 + (double) counts.getOrDefault(part.spelling(), 0)) / all;
    }
}

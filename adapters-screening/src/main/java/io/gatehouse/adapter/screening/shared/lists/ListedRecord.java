package io.gatehouse.adapter.screening.shared.lists;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;

import io.gatehouse.domain.kyc.ListedKind;

/**
 * One entry of a list, whatever format it came in; texts as the list writes them.
 *
 * @param id        as the list gives it
 * @param names     the first one is the one by which the list knows it
 * @param documents numbers of passports and the like
 * @param programs  why it is listed
 */
public record ListedRecord(
        String id, ListedKind kind, List<String> names, List<String> birthDates, List<String> countries,
        List<String> addresses, List<String> documents, List<String> programs) {

    private static final int MOST_NAMES = 200;
    private static final int MOST_OTHERS = 100;

    /** @throws UnreadableListException without an id or a name, or with more names than anybody has */
    public ListedRecord {
        id = id.strip();
        names = clean(names);
        if (id.isEmpty() || id.length() > 200) {
            throw new UnreadableListException("an entry has no id, or one that is longer than 200 characters");
        }
        if (names.isEmpty()) {
            throw new UnreadableListException("an entry has no name");
        }
        if (names.size() > MOST_NAMES) {
            throw new UnreadableListException("an entry has more than " + MOST_NAMES + " names");
        }
        birthDates = few(birthDates);
        countries = few(countries);
        addresses = few(addresses);
        documents = few(documents);
        programs = few(programs);
    }

    private static List<String> few(List<String> texts) {
        var clean = clean(texts);
        return clean.size() > MOST_OTHERS ? List.copyOf(clean.subList(0, MOST_OTHERS)) : clean;
    }

    private static List<String> clean(List<String> texts) {
        var clean = new LinkedHashSet<String>();
        for (var text : texts) {
            var stripped = text.strip();
            if (!stripped.isEmpty()) {
                clean.add(stripped);
            }
        }
        return List.copyOf(clean);
    }

    /** The name by which the list knows it. */
    public String caption() {
        return names.getFirst();
    }

    /** SHA-256 of all of it, as 64 hex digits: the same as long as the list says the same of it, in whatever order. */
    public String contentHash() {
        var parts = new ArrayList<String>(List.of(id, kind.name(), caption()));
        for (var texts : List.of(names, birthDates, countries, addresses, documents, programs)) {
            var sorted = texts.stream().sorted().toList();
            parts.add(Integer.toString(sorted.size()));
            parts.addAll(sorted);
        }
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        return HexFormat.of().formatHex(Sha256.of(text.toString().getBytes(StandardCharsets.UTF_8)));
    }
}

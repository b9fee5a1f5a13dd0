package io.gatehouse.adapter.screening.embedded;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatehouse.adapter.screening.shared.lists.ListedRecord;
import io.gatehouse.adapter.screening.shared.names.NameForm;
import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.domain.kyc.CountryCode;

/**
 * An entry of a list, prepared for comparison.
 *
 * @param documents numbers as {@link #document} writes them
 */
record Entry(
        ListedRecord said, List<NameForm> names, List<BirthSpan> births, Set<CountryCode> countries,
        Set<String> documents, String contentHash) {

    private static final int SHORTEST_DOCUMENT = 5;

    static Entry of(ListedRecord said, NameReader reader) {
        return new Entry(
                said, said.names().stream().map(name -> reader.read(name, said.kind()))
                        .filter(name -> !name.isEmpty()).toList(),
                said.birthDates().stream().map(BirthSpan::of).flatMap(Optional::stream).toList(),
                countries(said.countries()), documents(said.documents()), said.contentHash());
    }

    static Set<CountryCode> countries(Collection<String> texts) {
        return texts.stream().map(CountryCode::of).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    static Set<String> documents(Collection<String> numbers) {
        return numbers.stream().map(Entry::document).filter(number -> number.length() >= SHORTEST_DOCUMENT)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Letters and digits alone; what stands before a colon says what document it is. */
    private static String document(String number) {
        return number.substring(number.lastIndexOf(':') + 1).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    @Override
    public String toString() {
        return "Entry[" + said.id() + "]";
    }
}

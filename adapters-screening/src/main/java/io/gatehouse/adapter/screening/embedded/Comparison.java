package io.gatehouse.adapter.screening.embedded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.gatehouse.adapter.screening.embedded.BirthSpan.Agreement;
import io.gatehouse.adapter.screening.shared.names.NameForm;
import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Candidate.Aspect;
import io.gatehouse.domain.kyc.Candidate.Likeness;
import io.gatehouse.domain.kyc.Candidate.ListedEntry;
import io.gatehouse.domain.kyc.CountryCode;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;

/**
 * Compares one who is looked for with entries. The name makes the score; birth date and country move it, where both sides
 * know one; the number of a document makes sure. Holds personal data.
 */
final class Comparison {

    private static final int MOST_OTHER_NAMES = 10;
    private static final int MOST_CANDIDATES = 120;
    private static final double SAME_DOCUMENT = 0.97;
    private static final double OTHER_KIND = 0.85;
    private static final double SAME_COUNTRY = 0.05;
    private static final double OTHER_COUNTRY = 0.96;
    private static final double NAME_ALONE = 1.4;

    private final ScreeningQuery query;
    private final List<NameForm> names;
    private final Set<CountryCode> countries;
    private final Set<String> documents;

    Comparison(ScreeningQuery query, NameReader reader) {
        this.query = query;
        names = names(query, reader);
        countries = Entry.countries(query.countries());
        documents = Entry.documents(query.documents().values());
    }

    private static List<NameForm> names(ScreeningQuery query, NameReader reader) {
        var forms = new ArrayList<NameForm>();
        var seen = new HashSet<List<?>>();
        var said = new ArrayList<>(List.of(query.name()));
        said.addAll(query.otherNames().stream().limit(MOST_OTHER_NAMES).toList());
        for (var name : said) {
            var form = reader.read(name, query.kind());
            if (!form.isEmpty() && seen.add(form.parts())) {
                forms.add(form);
            }
        }
        return forms;
    }

    /** Those of the list that reach the threshold, in no particular order. */
    List<Candidate> candidates(LoadedList list, Score threshold) {
        if (names.isEmpty() && documents.isEmpty()) {
            return List.of();
        }
        return list.index().search(names, documents, MOST_CANDIDATES).stream()
                .map(place -> list.entries().get(place))
                .map(entry -> candidate(list, entry, threshold))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Candidate> candidate(LoadedList list, Entry entry, Score threshold) {
        var best = best(list, entry);
        var birth = birth(entry);
        var sameDocuments = documents.stream().filter(entry.documents()::contains).sorted().toList();
        var score = Score.of(score(best.alike(), entry, birth, !sameDocuments.isEmpty()));
        if (!score.reaches(threshold)) {
            return Optional.empty();
        }
        var likenesses = new ArrayList<Likeness>();
        best.pair().ifPresent(pair -> likenesses.add(new Likeness(
                Aspect.NAME, pair.ours().said(), pair.theirs().said(), Score.of(best.alike()),
                list.comparison().remark(pair.ours(), pair.theirs()))));
        birth.ifPresent(agreement -> likenesses.add(new Likeness(
                Aspect.BIRTH_DATE, query.born().map(Object::toString).orElse(""),
                String.join(", ", entry.said().birthDates()), new Score(agreement.permille()), agreement.remark())));
        country(entry).ifPresent(likenesses::add);
        for (var number : sameDocuments) {
            likenesses.add(new Likeness(Aspect.DOCUMENT, number, number, Score.of(1), "the same number"));
        }
        return Optional.of(new Candidate(
                new ListedEntry(list.version().list(), entry.said().id()), entry.said().kind(), entry.said().caption(),
                entry.said().names(), entry.said().birthDates(), entry.said().countries(), entry.said().programs(),
                score, likenesses, entry.contentHash()));
    }

    private record Pair(NameForm ours, NameForm theirs) {}

    private record Best(double alike, Optional<Pair> pair) {}

    private Best best(LoadedList list, Entry entry) {
        var best = new Best(0, Optional.empty());
        for (var ours : names) {
            for (var theirs : entry.names()) {
                var alike = list.comparison().compare(ours, theirs);
                if (alike > best.alike()) {
                    best = new Best(alike, Optional.of(new Pair(ours, theirs)));
                }
            }
        }
        return best;
    }

    private double score(double name, Entry entry, Optional<Agreement> birth, boolean sameDocument) {
        // Without a birth date on either side a name has to be more alike to mean somebody.
        var score = Math.max(0, 1 - (1 - name) * NAME_ALONE);
        if (birth.isPresent()) {
            score = switch (birth.get()) {
                case DAY -> raised(name, 0.25);
                case SWAPPED, WITHIN -> raised(name, 0.1);
                case CLOSE -> name;
                case YEAR -> name * 0.94;
                case NEAR -> name * 0.90;
                case NONE -> name * 0.80;
            };
        }
        if (!countries.isEmpty() && !entry.countries().isEmpty()) {
            score = isSameCountry(entry) ? raised(score, SAME_COUNTRY) : score * OTHER_COUNTRY;
        }
        if (isOtherKind(entry.said().kind())) {
            score *= OTHER_KIND;
        }
        return sameDocument ? Math.max(score, SAME_DOCUMENT) : score;
    }

    private static double raised(double score, double part) {
        return score + (1 - score) * part;
    }

    private boolean isOtherKind(ListedKind kind) {
        return kind != query.kind() && kind != ListedKind.OTHER && query.kind() != ListedKind.OTHER;
    }

    private Optional<Agreement> birth(Entry entry) {
        return query.born().flatMap(born -> entry.births().stream().map(span -> span.with(born))
                .min(Comparator.naturalOrder()));
    }

    private boolean isSameCountry(Entry entry) {
        return countries.stream().anyMatch(entry.countries()::contains);
    }

    private Optional<Likeness> country(Entry entry) {
        if (countries.isEmpty() || entry.countries().isEmpty()) {
            return Optional.empty();
        }
        var same = isSameCountry(entry);
        return Optional.of(new Likeness(
                Aspect.COUNTRY, String.join(", ", query.countries()), String.join(", ", entry.said().countries()),
                same ? Score.of(1) : Score.NONE, same ? "a country in common" : "no country in common"));
    }

    /** What was asked, for those who want to see it years later. */
    Map<String, Object> asked() {
        return Map.of("name", query.name(), "otherNames", query.otherNames(), "kind", query.kind().name(),
                "born", query.born().map(Object::toString).orElse(""), "countries", query.countries(),
                "documents", query.documents().entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one,
                                LinkedHashMap::new)));
    }

    /** The most alike first; among equals by list and id, so that the same question has the same answer. */
    static List<Candidate> sorted(List<Candidate> candidates, int most) {
        Function<Candidate, String> list = candidate -> candidate.entry().list();
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::score).reversed()
                        .thenComparing(list).thenComparing(candidate -> candidate.entry().id()))
                .limit(most).toList();
    }

    @Override
    public String toString() {
        return "Comparison[" + query.kind() + "]";
    }
}

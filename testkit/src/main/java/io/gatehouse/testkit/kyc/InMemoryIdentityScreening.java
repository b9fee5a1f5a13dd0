package io.gatehouse.testkit.kyc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Candidate.Aspect;
import io.gatehouse.domain.kyc.Candidate.Likeness;
import io.gatehouse.domain.kyc.Candidate.ListedEntry;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.RawExchange;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;
import io.gatehouse.domain.kyc.ScreeningService;

/** Screening by the words that two names have in common. Can be made to fail, and its list can be changed. Thread-safe. */
public final class InMemoryIdentityScreening implements IdentityScreening {

    /** The name of its list. */
    public static final String LIST = "test-list";

    private record Listed(String id, ListedKind kind, String name, String born) {}

    private final List<Listed> entries = new CopyOnWriteArrayList<>();
    private final AtomicReference<Optional<String>> fault = new AtomicReference<>(Optional.empty());
    private final ScreeningService service;

    /** One that calls itself so, with an empty list. */
    public InMemoryIdentityScreening(String name) {
        service = new ScreeningService(name);
    }

    /** Puts somebody on its list, in place of whoever had the id. */
    public InMemoryIdentityScreening list(String id, ListedKind kind, String name, String born) {
        entries.removeIf(entry -> entry.id().equals(id));
        entries.add(new Listed(id, kind, name, born));
        return this;
    }

    /** Takes somebody off its list. */
    public InMemoryIdentityScreening unlist(String id) {
        entries.removeIf(entry -> entry.id().equals(id));
        return this;
    }

    /** Cannot look anybody up from now on. */
    public InMemoryIdentityScreening fail(String why) {
        fault.set(Optional.of(why));
        return this;
    }

    /** Answers again. */
    public InMemoryIdentityScreening recover() {
        fault.set(Optional.empty());
        return this;
    }

    @Override
    public ScreeningService service() {
        return service;
    }

    @Override
    public Score usualThreshold() {
        return new Score(600);
    }

    @Override
    public List<ListVersion> lists() {
        return fault.get().isPresent()
                ? List.of()
                : List.of(new ListVersion(LIST, "1", hash(entries.toString()), Optional.empty()));
    }

    @Override
    public Screening screen(ScreeningQuery query, Score threshold) {
        return fault.get().<Screening>map(Screening.Unavailable::new).orElseGet(() -> found(query, threshold));
    }

    private Screening found(ScreeningQuery query, Score threshold) {
        var candidates = entries.stream().map(entry -> candidate(query, entry))
                .filter(candidate -> candidate.score().reaches(threshold))
                .sorted(Comparator.comparing(Candidate::score).reversed()
                        .thenComparing(candidate -> candidate.entry().id()))
                .limit(100).toList();
        var response = candidates.stream().map(Candidate::caption).collect(Collectors.joining("\",\"", "[\"", "\"]"));
        return new Screening.Screened(candidates, lists(),
                new RawExchange("{\"name\":\"" + query.name() + "\"}", response));
    }

    private static Candidate candidate(ScreeningQuery query, Listed entry) {
        var ours = words(query.name());
        var theirs = words(entry.name());
        var common = ours.stream().filter(theirs::contains).count();
        var share = 2.0 * common / Math.max(1, ours.size() + theirs.size());
        var born = query.born().map(Object::toString).orElse("");
        var score = Score
                .of(born.isEmpty() || entry.born().isEmpty() || born.equals(entry.born()) ? share : share * 0.9);
        var likenesses = new ArrayList<Likeness>();
        likenesses.add(new Likeness(Aspect.NAME, query.name(), entry.name(), score, common + " words in common"));
        return new Candidate(
                new ListedEntry(LIST, entry.id()), entry.kind(), entry.name(), List.of(entry.name()),
                entry.born().isEmpty() ? List.of() : List.of(entry.born()), List.of(), List.of("test"), score,
                likenesses, hash(entry.toString()));
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("\\s+", -1)).distinct().toList();
    }

    /** Looks like SHA-256 and changes with the text; that is all that is asked of it here. */
    private static String hash(String text) {
        return HexFormat.of().toHexDigits(text.hashCode()).repeat(8);
    }
}

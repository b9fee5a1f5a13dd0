package io.gatehouse.adapter.http.out.watchman;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import io.gatehouse.adapter.http.out.shared.EntityJson;
import io.gatehouse.adapter.http.out.shared.ServiceCalls;
import io.gatehouse.adapter.http.out.shared.ServiceCalls.Answer;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.Candidate.Aspect;
import io.gatehouse.domain.kyc.Candidate.Likeness;
import io.gatehouse.domain.kyc.Candidate.ListedEntry;
import io.gatehouse.domain.kyc.CountryCode;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.RawExchange;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;
import io.gatehouse.domain.kyc.ScreeningService;

/**
 * Looks people up at a Watchman of version 0.66 or later. It refuses parameters that it does not know, so only those are
 * sent that it does; it takes a least match that it cannot read for none, so what it finds is filtered here once more; and it
 * drops a date that it cannot read, so the date is looked for in what it says it was asked.
 *
 * @see <a href="https://moov-io.github.io/watchman/search/">Watchman: search</a>
 */
final class WatchmanIdentityScreening implements IdentityScreening {

    private static final int MOST = 100;
    private static final int LONGEST = 300;
    private static final int MOST_OTHER_NAMES = 5;
    private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);
    private static final Set<String> PASSING = Set.of("match", "debug", "details");

    private final ServiceCalls calls;

    WatchmanIdentityScreening(ServiceCalls calls) {
        this.calls = calls;
    }

    @Override
    public ScreeningService service() {
        return new ScreeningService("watchman");
    }

    @Override
    public Score usualThreshold() {
        return new Score(850);
    }

    @Override
    public List<ListVersion> lists() {
        return calls.read("/v2/listinfo") instanceof Answer.Json json ? lists(json.tree()) : List.of();
    }

    @Override
    public Screening screen(ScreeningQuery query, Score threshold) {
        var lists = List.<ListVersion>of();
        switch (calls.read("/v2/listinfo")) {
            case Answer.Nothing(var why) -> {
                return new Screening.Unavailable(why);
            }
            case Answer.Json json -> lists = lists(json.tree());
        }
        if (lists.isEmpty()) {
            return new Screening.Unavailable("Watchman has no lists yet.");
        }
        var found = new ArrayList<Candidate>();
        var asked = new ArrayList<String>();
        var answered = new ArrayList<String>();
        for (var type : types(query.kind())) {
            var path = "/v2/search?" + ServiceCalls.query(parameters(query, type, threshold));
            switch (search(path, query, type)) {
                case Answer.Nothing(var why) -> {
                    return new Screening.Unavailable(why);
                }
                case Answer.Json(var text, var tree) -> {
                    tree.path("entities").forEach(entity -> candidate(entity, query).ifPresent(found::add));
                    asked.add("GET " + path);
                    answered.add(text);
                }
            }
        }
        var candidates = found.stream().filter(candidate -> candidate.score().reaches(threshold))
                .sorted(Comparator.comparing(Candidate::score).reversed()
                        .thenComparing(candidate -> candidate.entry().toString()))
                .limit(MOST).toList();
        return new Screening.Screened(
                candidates, lists, new RawExchange(String.join("\n", asked), String.join("\n", answered)));
    }

    private Answer search(String path, ScreeningQuery query, String type) {
        var answer = calls.read(path);
        if (answer instanceof Answer.Json(var _, var tree)) {
            if (!tree.path("entities").isArray() && !tree.path("entities").isNull()) {
                return calls.notUnderstood("no entities");
            }
            var sent = born(query, type);
            if (sent.isPresent() && !EntityJson.text(tree.path("query").path("person"), "birthDate").startsWith(
                    sent.get())) {
                return calls.notUnderstood("it did not search for the birth date");
            }
        }
        return answer;
    }

    /** It keeps organizations apart from businesses, and a ledger does not. */
    private static List<String> types(ListedKind kind) {
        return switch (kind) {
            case PERSON -> List.of("person");
            case ORGANIZATION -> List.of("business", "organization");
            case VESSEL -> List.of("vessel");
            case AIRCRAFT -> List.of("aircraft");
            case OTHER -> List.of("person", "business", "organization");
        };
    }

    private static Map<String, List<String>> parameters(ScreeningQuery query, String type, Score threshold) {
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("type", List.of(type));
        parameters.put("name", List.of(cut(query.name())));
        parameters.put("altNames", query.otherNames().stream().limit(MOST_OTHER_NAMES)
                .map(WatchmanIdentityScreening::cut).toList());
        born(query, type).ifPresent(born -> parameters.put("birthDate", List.of(born)));
        query.address().ifPresent(address -> parameters.put("address", List.of(cut(address))));
        passport(query).filter(_ -> type.equals("person"))
                .ifPresent(passport -> parameters.put("gov_passport", List.of(passport)));
        parameters.put("limit", List.of(Integer.toString(MOST)));
        parameters.put("minMatch", List.of(String.format(Locale.ROOT, "%.3f", threshold.share())));
        return parameters;
    }

    private static Optional<String> born(ScreeningQuery query, String type) {
        return query.born().filter(_ -> type.equals("person"))
                .filter(day -> day.getYear() > 0 && !day.isAfter(LAST_DATE)).map(LocalDate::toString);
    }

    private static Optional<String> passport(ScreeningQuery query) {
        var country = query.countries().stream().map(CountryCode::of).flatMap(Optional::stream).findFirst();
        return country.flatMap(code -> Optional.ofNullable(query.documents().get("passport"))
                .map(number -> code + ":" + cut(number)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static List<ListVersion> lists(JsonNode info) {
        var lists = new ArrayList<ListVersion>();
        var hashes = info.path("listHashes");
        info.path("lists").propertyNames().stream().sorted().forEach(name -> lists.add(new ListVersion(
                name, "", EntityJson.text(hashes, name), instant(EntityJson.text(info, "endedAt")))));
        return List.copyOf(lists);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<Candidate> candidate(JsonNode entity, ScreeningQuery query) {
        var list = EntityJson.text(entity, "sourceList");
        var id = EntityJson.text(entity, "sourceID");
        var name = EntityJson.text(entity, "name");
        if (list.isEmpty() || id.isEmpty() || name.isEmpty() || !entity.path("match").isNumber()) {
            return Optional.empty();
        }
        var detail = Stream.of("person", "business", "organization", "vessel", "aircraft").map(entity::path)
                .filter(JsonNode::isObject).findFirst().orElse(entity);
        var names = new LinkedHashSet<>(List.of(name));
        names.addAll(EntityJson.texts(detail, "altNames"));
        var born = day(EntityJson.text(detail, "birthDate"));
        var countries = new LinkedHashSet<String>();
        entity.path("addresses").forEach(address -> countries.add(EntityJson.text(address, "country")));
        detail.path("governmentIDs").forEach(document -> countries.add(EntityJson.text(document, "country")));
        countries.remove("");
        var score = Score.of(entity.path("match").asDouble());
        var likenesses = new ArrayList<Likeness>();
        likenesses.add(new Likeness(Aspect.NAME, query.name(), name, score, "as Watchman counts all of it"));
        query.born().filter(_ -> !born.isEmpty()).ifPresent(ours -> likenesses.add(new Likeness(
                Aspect.BIRTH_DATE, ours.toString(), born, born.equals(ours.toString()) ? Score.of(1) : Score.NONE,
                born.equals(ours.toString()) ? "the same day" : "another day")));
        return Optional.of(new Candidate(
                new ListedEntry(list, id), kind(EntityJson.text(entity, "entityType")), name, List.copyOf(names),
                born.isEmpty() ? List.of() : List.of(born), List.copyOf(countries),
                EntityJson.texts(entity.path("sanctionsInfo"), "programs"), score, likenesses,
                EntityJson.hash(entity, PASSING)));
    }

    /** It writes midnight after the day. */
    private static String day(String time) {
        return time.replaceFirst("T.*", "");
    }

    private static ListedKind kind(String type) {
        return switch (type) {
            case "person" -> ListedKind.PERSON;
            case "business", "organization" -> ListedKind.ORGANIZATION;
            case "vessel" -> ListedKind.VESSEL;
            case "aircraft" -> ListedKind.AIRCRAFT;
            default -> ListedKind.OTHER;
        };
    }
}

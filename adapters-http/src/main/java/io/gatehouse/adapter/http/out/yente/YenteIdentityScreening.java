package io.gatehouse.adapter.http.out.yente;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.adapter.http.out.shared.EntityJson;
import io.gatehouse.adapter.http.out.shared.ServiceCalls;
import io.gatehouse.adapter.http.out.shared.ServiceCalls.Answer;
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

/**
 * Looks people up at an OpenSanctions yente, one question in a call.
 *
 * @see <a href="https://www.opensanctions.org/docs/api/matching/">OpenSanctions: matching</a>
 */
final class YenteIdentityScreening implements IdentityScreening {

    private static final int MOST = 100;
    private static final int LONGEST = 300;
    private static final String KEY = "subject";
    private static final int ANSWERED = 200;
    private static final Set<String> PASSING = Set.of("score", "match", "explanations", "features");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ServiceCalls calls;
    private final String dataset;

    YenteIdentityScreening(ServiceCalls calls, String dataset) {
        this.calls = calls;
        this.dataset = dataset;
    }

    @Override
    public ScreeningService service() {
        return new ScreeningService("yente");
    }

    @Override
    public Score usualThreshold() {
        return new Score(700);
    }

    @Override
    public List<ListVersion> lists() {
        return calls.read("/catalog") instanceof Answer.Json json ? lists(json.tree()) : List.of();
    }

    @Override
    public Screening screen(ScreeningQuery query, Score threshold) {
        var lists = List.<ListVersion>of();
        switch (calls.read("/catalog")) {
            case Answer.Nothing(var why) -> {
                return new Screening.Unavailable(why);
            }
            case Answer.Json json -> lists = lists(json.tree());
        }
        if (lists.isEmpty()) {
            return new Screening.Unavailable("yente does not have the dataset that is set.");
        }
        var path = "/match/" + dataset + "?" + ServiceCalls.query(parameters(threshold));
        var body = JSON.writeValueAsString(Map.of("queries", Map.of(KEY, example(query))));
        return switch (calls.ask(path, body)) {
            case Answer.Nothing(var why) -> new Screening.Unavailable(why);
            case Answer.Json(var text, var tree) -> {
                var response = tree.path("responses").path(KEY);
                if (response.path("status").asInt(0) != ANSWERED || !response.path("results").isArray()) {
                    yield new Screening.Unavailable(calls.notUnderstood("no results").why());
                }
                var candidates = new ArrayList<Candidate>();
                response.path("results").forEach(result -> candidate(result, query).ifPresent(candidates::add));
                yield new Screening.Screened(
                        candidates.stream().filter(candidate -> candidate.score().reaches(threshold))
                                .sorted(Comparator.comparing(Candidate::score).reversed()
                                        .thenComparing(candidate -> candidate.entry().id()))
                                .limit(MOST).toList(),
                        lists, new RawExchange("POST " + path + "\n" + body, text));
            }
        };
    }

    /** What is less alike than the cut-off is not sent at all; it is not the same as the threshold, and not lower by itself. */
    private static Map<String, List<String>> parameters(Score threshold) {
        var share = String.format(Locale.ROOT, "%.3f", threshold.share());
        var parameters = new LinkedHashMap<String, List<String>>();
        parameters.put("limit", List.of(Integer.toString(MOST)));
        parameters.put("threshold", List.of(share));
        parameters.put("cutoff", List.of(share));
        return parameters;
    }

    private static Map<String, Object> example(ScreeningQuery query) {
        var properties = new LinkedHashMap<String, List<String>>();
        properties.put("name", Stream.concat(Stream.of(query.name()), query.otherNames().stream())
                .map(YenteIdentityScreening::cut).distinct().limit(10).toList());
        if (query.kind() == ListedKind.PERSON) {
            query.born().ifPresent(born -> properties.put("birthDate", List.of(born.toString())));
        }
        properties.put("country", query.countries().stream().map(YenteIdentityScreening::cut).toList());
        query.address().ifPresent(address -> properties.put("address", List.of(cut(address))));
        properties.put("idNumber",
                query.documents().values().stream().map(YenteIdentityScreening::cut).sorted().toList());
        properties.values().removeIf(List::isEmpty);
        var example = new LinkedHashMap<String, Object>();
        example.put("schema", schema(query.kind()));
        example.put("properties", properties);
        return example;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static String schema(ListedKind kind) {
        return switch (kind) {
            case PERSON -> "Person";
            case ORGANIZATION -> "Organization";
            case VESSEL -> "Vessel";
            case AIRCRAFT -> "Airplane";
            case OTHER -> "LegalEntity";
        };
    }

    private static ListedKind kind(String schema) {
        return switch (schema) {
            case "Person" -> ListedKind.PERSON;
            case "Organization", "Company", "LegalEntity", "PublicBody" -> ListedKind.ORGANIZATION;
            case "Vessel" -> ListedKind.VESSEL;
            case "Airplane" -> ListedKind.AIRCRAFT;
            default -> ListedKind.OTHER;
        };
    }

    private List<ListVersion> lists(JsonNode catalog) {
        for (var list : catalog.path("datasets")) {
            if (EntityJson.text(list, "name").equals(dataset)) {
                var indexed = EntityJson.text(list, "index_version");
                return List.of(new ListVersion(
                        dataset, indexed.isEmpty() ? EntityJson.text(list, "version") : indexed, "",
                        instant(EntityJson.text(list, "updated_at"))));
            }
        }
        return List.of();
    }

    private static Optional<Instant> instant(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private Optional<Candidate> candidate(JsonNode result, ScreeningQuery query) {
        var id = EntityJson.text(result, "id");
        var caption = EntityJson.text(result, "caption");
        if (id.isEmpty() || caption.isEmpty() || !result.path("score").isNumber()) {
            return Optional.empty();
        }
        var properties = result.path("properties");
        var names = new LinkedHashSet<>(List.of(caption));
        names.addAll(EntityJson.texts(properties, "name"));
        names.addAll(EntityJson.texts(properties, "alias"));
        var countries = new LinkedHashSet<>(EntityJson.texts(properties, "nationality"));
        countries.addAll(EntityJson.texts(properties, "country"));
        var programs = new LinkedHashSet<>(EntityJson.texts(properties, "topics"));
        programs.addAll(EntityJson.texts(properties, "program"));
        programs.addAll(EntityJson.texts(result, "datasets"));
        var score = Score.of(result.path("score").asDouble());
        return Optional.of(new Candidate(
                new ListedEntry(dataset, id), kind(EntityJson.text(result, "schema")), caption, List.copyOf(names),
                EntityJson.texts(properties, "birthDate"), List.copyOf(countries), List.copyOf(programs), score,
                likenesses(result, query, caption, score), EntityJson.hash(result, PASSING)));
    }

    private static List<Likeness> likenesses(JsonNode result, ScreeningQuery query, String caption, Score score) {
        var likenesses = new ArrayList<Likeness>();
        result.path("explanations").properties().stream().sorted(Map.Entry.comparingByKey()).forEach(explanation -> {
            var part = explanation.getValue();
            if (part.path("score").asDouble(0) != 0) {
                var detail = EntityJson.text(part, "detail");
                likenesses.add(likeness(
                        explanation.getKey(), query, result, Score.of(part.path("score").asDouble()), detail));
            }
        });
        if (likenesses.stream().noneMatch(likeness -> likeness.aspect() == Aspect.NAME)) {
            likenesses.addFirst(
                    new Likeness(Aspect.NAME, query.name(), caption, score, "as yente counts all of it"));
        }
        return likenesses;
    }

    /** A score below nothing is a part that speaks against it; its words say so. */
    private static Likeness likeness(String part, ScreeningQuery query, JsonNode result, Score score, String detail) {
        var words = part.replace('_', ' ') + (detail.isEmpty() ? "" : ": " + detail);
        var properties = result.path("properties");
        if (part.contains("dob") || part.contains("birth")) {
            return new Likeness(Aspect.BIRTH_DATE, query.born().map(Object::toString).orElse(""),
                    String.join(", ", EntityJson.texts(properties, "birthDate")), score, words);
        }
        if (part.contains("country") || part.contains("nationality")) {
            return new Likeness(Aspect.COUNTRY, String.join(", ", query.countries()),
                    String.join(", ", EntityJson.texts(properties, "country")), score, words);
        }
        if (part.contains("address")) {
            return new Likeness(Aspect.ADDRESS, query.address().orElse(""),
                    String.join(", ", EntityJson.texts(properties, "address")), score, words);
        }
        return part.contains("name") || part.contains("soundex") || part.contains("literal")
                ? new Likeness(Aspect.NAME, query.name(), EntityJson.text(result, "caption"), score, words)
                : new Likeness(Aspect.DOCUMENT, "", "", score, words);
    }
}

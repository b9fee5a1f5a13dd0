package io.gatehouse.adapter.screening.embedded;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.adapter.screening.shared.names.NameReader;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.domain.kyc.Candidate;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.RawExchange;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;
import io.gatehouse.domain.kyc.ScreeningService;

/** Looks people up on the lists in force, in memory. */
final class EmbeddedIdentityScreening implements IdentityScreening {

    static final ScreeningService SERVICE = new ScreeningService("embedded");
    /** Where the labelled names of the benchmark are told apart best. */
    static final Score USUAL = new Score(850);

    private static final int MOST_CANDIDATES = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ListsInForce lists;
    private final NameReader reader;

    EmbeddedIdentityScreening(ListsInForce lists, NameReader reader) {
        this.lists = lists;
        this.reader = reader;
    }

    @Override
    public ScreeningService service() {
        return SERVICE;
    }

    @Override
    public Score usualThreshold() {
        return USUAL;
    }

    @Override
    public List<ListVersion> lists() {
        return lists.now().stream().map(LoadedList::version).toList();
    }

    @Override
    public Screening screen(ScreeningQuery query, Score threshold) {
        var missing = lists.missing();
        if (!missing.isEmpty()) {
            return new Screening.Unavailable(
                    "These lists could not be loaded yet: " + String.join(", ", missing) + ".");
        }
        var searched = lists.now();
        if (searched.isEmpty()) {
            return new Screening.Unavailable("There is no list to search.");
        }
        var comparison = new Comparison(query, reader);
        var found = new ArrayList<Candidate>();
        for (var list : searched) {
            found.addAll(comparison.candidates(list, threshold));
        }
        var candidates = Comparison.sorted(found, MOST_CANDIDATES);
        var versions = searched.stream().map(LoadedList::version).toList();
        return new Screening.Screened(candidates, versions, exchange(comparison, threshold, candidates, versions));
    }

    private static RawExchange exchange(
            Comparison comparison, Score threshold, List<Candidate> candidates, List<ListVersion> versions) {
        var request = new LinkedHashMap<String, Object>();
        request.put("service", SERVICE.name());
        request.put("query", comparison.asked());
        request.put("threshold", threshold.share());
        var response = new LinkedHashMap<String, Object>();
        response.put("lists", versions.stream().map(EmbeddedIdentityScreening::json).toList());
        response.put("candidates", candidates.stream().map(EmbeddedIdentityScreening::json).toList());
        return new RawExchange(JSON.writeValueAsString(request), JSON.writeValueAsString(response));
    }

    private static Map<String, Object> json(ListVersion list) {
        var json = new LinkedHashMap<String, Object>();
        json.put("list", list.list());
        json.put("version", list.version());
        json.put("sha256", list.hash());
        json.put("loadedAt", list.asOf().map(Object::toString).orElse(""));
        return json;
    }

    private static Map<String, Object> json(Candidate candidate) {
        var json = new LinkedHashMap<String, Object>();
        json.put("list", candidate.entry().list());
        json.put("id", candidate.entry().id());
        json.put("kind", candidate.kind().name());
        json.put("names", candidate.names());
        json.put("birthDates", candidate.birthDates());
        json.put("countries", candidate.countries());
        json.put("programs", candidate.programs());
        json.put("score", candidate.score().share());
        json.put("contentSha256", candidate.contentHash());
        json.put("likenesses", candidate.likenesses().stream().map(likeness -> {
            var one = new LinkedHashMap<String, Object>();
            one.put("aspect", likeness.aspect().name());
            one.put("ours", likeness.ours());
            one.put("theirs", likeness.theirs());
            one.put("score", likeness.score().share());
            one.put("remark", likeness.remark());
            return one;
        }).toList());
        return json;
    }
}

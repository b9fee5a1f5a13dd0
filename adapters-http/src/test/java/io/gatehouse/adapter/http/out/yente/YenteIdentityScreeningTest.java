package io.gatehouse.adapter.http.out.yente;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.adapter.http.out.shared.ServiceCalls;
import io.gatehouse.adapter.http.out.shared.SimulatedService;
import io.gatehouse.adapter.http.out.shared.SimulatedService.Answer;
import io.gatehouse.adapter.http.out.shared.SimulatedService.Asked;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.application.kyc.port.out.IdentityScreening.Screening.Unavailable;
import io.gatehouse.domain.kyc.Candidate.Aspect;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.testkit.kyc.IdentityScreeningContract;

import static org.assertj.core.api.Assertions.assertThat;

/** Over a server whose answers have the form of yente's. */
class YenteIdentityScreeningTest extends IdentityScreeningContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CATALOG = """
        {"datasets":[{"name":"default","title":"Default","version":"20261123"},{"name":"sanctions","title":"Sanctions",\
        "version":"20261124061201-abc","index_version":"20261124061201-abc","updated_at":"2026-11-24T06:12:01",\
        "children":["us_ofac_sdn"]}],"current":["sanctions"],"outdated":[],"index_stale":false}""";
    private static final String NOBODY = """
        {"responses":{"subject":{"status":200,"results":[],"total":{"value":0,"relation":"eq"},"query":{}}},"limit":100}""";
    private static final String FOUND = """
        {"responses":{"subject":{"status":200,"results":[\
        {"id":"NK-7001","caption":"Viktor Aleksandrovich Drachenfels","schema":"Person","properties":{"name":[\
        "Viktor Aleksandrovich Drachenfels"],"alias":["Vik Drachenfels"],"birthDate":["1961-04-12"],"nationality":["ru"],\
        "topics":["sanction"]},"datasets":["us_ofac_sdn"],"referents":["ofac-7001"],"target":true,\
        "first_seen":"2026-01-01T00:00:00","score":0.97,"match":true,"explanations":{"name_match":{"score":0.97,\
        "detail":"[drachenfels]"},"dob_year_disjoint":{"score":0.0,"detail":null},"country_mismatch":{"score":-0.1,\
        "detail":"Different countries"}}},\
        {"id":"NK-7002","caption":"Viktor Drachenfeld","schema":"Person","properties":{"name":["Viktor Drachenfeld"],\
        "birthDate":["1961-11-30"]},"datasets":["un_sc_sanctions"],"score":0.74,"match":true,"explanations":{}}],\
        "total":{"value":2,"relation":"eq"},"query":{"schema":"Person","properties":{}}}},"limit":100}""";

    private final AtomicReference<Function<Asked, Optional<Answer>>> trouble = new AtomicReference<>(this::answer);
    private SimulatedService yente;

    @BeforeEach
    void start() throws IOException {
        yente = new SimulatedService(question -> trouble.get().apply(question));
    }

    @AfterEach
    void stop() {
        yente.close();
    }

    private Optional<Answer> answer(Asked asked) {
        if (asked.path().equals("/catalog")) {
            return Optional.of(Answer.json(CATALOG));
        }
        return Optional.of(Answer.json(asked.body().contains("Drachenfels") ? FOUND : NOBODY));
    }

    @Override
    protected IdentityScreening screening() {
        return over(Duration.ofSeconds(10), "sanctions");
    }

    private IdentityScreening over(Duration answer, String dataset) {
        return new YenteIdentityScreening(
                new ServiceCalls("yente", yente.url(), Optional.of("ApiKey s3cret"), answer), dataset);
    }

    @Override
    protected IdentityScreening away() {
        yente.close();
        return screening();
    }

    @Test
    void asksWithAnExample() {
        screened(listed());

        var asked = yente.asked().getLast();
        assertThat(asked.path()).isEqualTo("/match/sanctions");
        assertThat(asked.query()).isEqualTo("limit=100&threshold=0.700&cutoff=0.700");
        assertThat(asked.authorization()).contains("ApiKey s3cret");
        assertThat(JSON.readTree(asked.body())).isEqualTo(JSON.readTree("""
            {"queries":{"subject":{"schema":"Person","properties":{"name":["Viktor Aleksandrovich Drachenfels"],
            "birthDate":["1961-04-12"],"country":["Russia"]}}}}"""));
    }

    @Test
    void tellsWhichStateOfTheDatasetWasSearched() {
        assertThat(screening().lists()).containsExactly(new ListVersion(
                "sanctions", "20261124061201-abc", "", Optional.of(Instant.parse("2026-11-24T06:12:01Z"))));
    }

    @Test
    void keepsWhatTheEntryIsAboutAndWhy() {
        var candidate = screened(listed()).candidates().getFirst();

        assertThat(candidate.entry()).hasToString("sanctions/NK-7001");
        assertThat(candidate.names()).containsExactly("Viktor Aleksandrovich Drachenfels", "Vik Drachenfels");
        assertThat(candidate.programs()).containsExactly("sanction", "us_ofac_sdn");
        assertThat(candidate.likenesses()).extracting(likeness -> likeness.aspect() + " " + likeness.remark())
                .containsExactly("COUNTRY country mismatch: Different countries", "NAME name match: [drachenfels]");
    }

    @Test
    void explainsByTheScoreWhereYenteDoesNot() {
        assertThat(screened(listed()).candidates().getLast().likenesses()).singleElement()
                .satisfies(likeness -> assertThat(likeness.aspect()).isEqualTo(Aspect.NAME));
    }

    @Test
    void looksNobodyUpInADatasetThatIsNotThere() {
        assertThat(over(Duration.ofSeconds(10), "other").screen(listed(), new Score(700)))
                .isEqualTo(new Unavailable("yente does not have the dataset that is set."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"429|{}|yente is asked too often just now (429).",
        "401|{}|yente does not accept the key of Gatehouse (401).",
        "500|{\"detail\":\"Drachenfels\"}|yente answered 500.",
        "307|{}|yente answered 307.", "200|[]|yente answered something that Gatehouse does not understand: no results.",
        "200|{\"responses\":{\"subject\":{\"status\":400,\"results\":[]}}}|yente answered something that Gatehouse does not "
                + "understand: no results.",
        "200|not json|yente answered something that Gatehouse does not understand: no JSON."})
    void saysWhatItAnsweredInstead(int status, String body, String why) {
        trouble.set(asked -> asked.path().equals("/catalog")
                ? answer(asked)
                : Optional.of(new Answer(status, body)));

        assertThat(screening().screen(listed(), new Score(700))).isEqualTo(new Unavailable(why));
    }

    @Test
    void doesNotWaitWithoutEnd() {
        trouble.set(_ -> Optional.empty());

        assertThat(over(Duration.ofMillis(300), "sanctions").screen(listed(), new Score(700))).isInstanceOfSatisfying(
                Unavailable.class, away -> assertThat(away.why()).startsWith("yente could not be reached: "));
    }
}

package io.gatehouse.adapter.http.out.watchman;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatehouse.adapter.http.out.shared.ServiceCalls;
import io.gatehouse.adapter.http.out.shared.SimulatedService;
import io.gatehouse.adapter.http.out.shared.SimulatedService.Answer;
import io.gatehouse.adapter.http.out.shared.SimulatedService.Asked;
import io.gatehouse.application.kyc.port.out.IdentityScreening;
import io.gatehouse.application.kyc.port.out.IdentityScreening.Screening.Screened;
import io.gatehouse.application.kyc.port.out.IdentityScreening.Screening.Unavailable;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.ListedKind;
import io.gatehouse.domain.kyc.Score;
import io.gatehouse.domain.kyc.ScreeningQuery;
import io.gatehouse.testkit.kyc.IdentityScreeningContract;

import static org.assertj.core.api.Assertions.assertThat;

/** Over a server whose answers have the form of Watchman's. */
class WatchmanIdentityScreeningTest extends IdentityScreeningContract {

    private static final String LISTS = """
        {"lists":{"us_ofac":17646},"listHashes":{"us_ofac":"0629eac3"},"startedAt":"2026-11-24T07:00:01.12Z",\
        "endedAt":"2026-11-24T07:00:09.5Z","version":"v0.66.0"}""";
    private static final String NOBODY = """
        {"query":{"name":"","entityType":"person","person":{"birthDate":%s}},"entities":[]}""";
    private static final String FOUND = """
        {"query":{"name":"viktor aleksandrovich drachenfels","entityType":"person","sourceList":"api-request",\
        "sourceID":"","person":{"name":"","altNames":null,"birthDate":%s}},"entities":[\
        {"name":"Viktor DRACHENFELD","entityType":"person","sourceList":"us_ofac","sourceID":"7002","person":{\
        "name":"Viktor DRACHENFELD","altNames":null,"gender":"male","birthDate":"1961-11-30T00:00:00Z",\
        "governmentIDs":null},"business":null,"addresses":null,"sanctionsInfo":null,"match":0.8612},\
        {"name":"Viktor Aleksandrovich Drachenfels","entityType":"person","sourceList":"us_ofac","sourceID":"7001",\
        "person":{"name":"Viktor Aleksandrovich Drachenfels","altNames":["Vik Drachenfels"],"gender":"male",\
        "birthDate":"1961-04-12T00:00:00Z","governmentIDs":[{"type":"passport","country":"Russia",\
        "identifier":"MU7001001"}]},"business":null,"addresses":[{"line1":"","city":"Moskva","country":"RU"}],\
        "sanctionsInfo":{"programs":["MADEUP"],"secondary":false,"description":""},"match":0.9731}]}""";

    private final AtomicReference<Function<Asked, Optional<Answer>>> trouble = new AtomicReference<>(this::answer);
    private SimulatedService watchman;

    @BeforeEach
    void start() throws IOException {
        watchman = new SimulatedService(question -> trouble.get().apply(question));
    }

    @AfterEach
    void stop() {
        watchman.close();
    }

    private Optional<Answer> answer(Asked asked) {
        if (asked.path().equals("/v2/listinfo")) {
            return Optional.of(Answer.json(LISTS));
        }
        var parameters = parameters(asked);
        if (!List.of("type", "name", "altNames", "birthDate", "address", "gov_passport", "limit", "minMatch")
                .containsAll(parameters.keySet())) {
            return Optional.of(new Answer(400, "{\"error\":\"extra/unused query parameters in request\"}"));
        }
        var born = parameters.containsKey("birthDate") ? "\"" + parameters.get("birthDate") + "T00:00:00Z\"" : "null";
        return Optional.of(Answer.json(
                (parameters.getOrDefault("name", "").contains("Drachenfels") ? FOUND : NOBODY).formatted(born)));
    }

    private static Map<String, String> parameters(Asked asked) {
        return Arrays.stream(asked.query().split("&", -1)).map(part -> part.split("=", 2)).collect(Collectors.toMap(
                part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8), (one, _) -> one));
    }

    @Override
    protected IdentityScreening screening() {
        return new WatchmanIdentityScreening(
                new ServiceCalls("Watchman", watchman.url(), Optional.empty(), Duration.ofSeconds(10)));
    }

    @Override
    protected IdentityScreening away() {
        watchman.close();
        return screening();
    }

    @Test
    void asksWithParametersThatWatchmanKnows() {
        var query = new ScreeningQuery(
                ListedKind.PERSON, LISTED, List.of("Vik & Co=?"), Optional.of(BORN), List.of("Russian"),
                Optional.of("1 Any Street"), Map.of("passport", "MU7001001", "tax", "1"));

        assertThat(screening().screen(query, new Score(850))).isInstanceOf(Screened.class);

        assertThat(parameters(watchman.asked().getLast())).isEqualTo(Map.of(
                "type", "person", "name", LISTED, "altNames", "Vik & Co=?", "birthDate", "1961-04-12", "address",
                "1 Any Street", "gov_passport", "RU:MU7001001", "limit", "100", "minMatch", "0.850"));
    }

    @Test
    void asksForAnOrganizationAsBothKindsOfIt() {
        screening().screen(new ScreeningQuery(ListedKind.ORGANIZATION, "Golden Pelican", List.of(), Optional.empty(),
                List.of(), Optional.empty(), Map.of()), new Score(850));

        assertThat(watchman.asked().stream().filter(asked -> asked.path().equals("/v2/search"))
                .map(asked -> parameters(asked).get("type"))).containsExactly("business", "organization");
    }

    @Test
    void tellsTheListsWithTheirHashes() {
        assertThat(screening().lists()).containsExactly(
                new ListVersion("us_ofac", "", "0629eac3", Optional.of(Instant.parse("2026-11-24T07:00:09.5Z"))));
    }

    @Test
    void keepsWhatTheEntryIsAboutAndWhy() {
        var candidate = screened(listed()).candidates().getFirst();

        assertThat(candidate.entry()).hasToString("us_ofac/7001");
        assertThat(candidate.names()).containsExactly("Viktor Aleksandrovich Drachenfels", "Vik Drachenfels");
        assertThat(candidate.birthDates()).containsExactly("1961-04-12");
        assertThat(candidate.countries()).containsExactlyInAnyOrder("RU", "Russia");
        assertThat(candidate.programs()).containsExactly("MADEUP");
        assertThat(candidate.score()).isEqualTo(new Score(973));
    }

    @Test
    void doesNotTrustAnAnswerThatIgnoredTheBirthDate() {
        trouble.set(asked -> asked.path().equals("/v2/listinfo")
                ? answer(asked)
                : Optional.of(Answer.json(FOUND.formatted("null"))));

        assertThat(why()).isEqualTo("Watchman answered something that Gatehouse does not understand: it did not search "
                + "for the birth date.");
    }

    @Test
    void looksNobodyUpWhereThereAreNoListsYet() {
        trouble.set(_ -> Optional.of(Answer.json("{\"lists\":{},\"listHashes\":{}}")));

        assertThat(why()).isEqualTo("Watchman has no lists yet.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"429|{}|Watchman is asked too often just now (429).",
        "500|{\"error\":\"name=Drachenfels\"}|Watchman answered 500.", "400|{}|Watchman answered 400.",
        "302|{}|Watchman answered 302.",
        "200|<html>|Watchman answered something that Gatehouse does not understand: no JSON.",
        "200|{\"entities\":7}|Watchman answered something that Gatehouse does not understand: no entities."})
    void saysWhatItAnsweredInstead(int status, String body, String why) {
        trouble.set(asked -> asked.path().equals("/v2/listinfo")
                ? answer(asked)
                : Optional.of(new Answer(status, body)));

        assertThat(why()).isEqualTo(why);
    }

    @Test
    void doesNotWaitWithoutEnd() {
        trouble.set(_ -> Optional.empty());
        var impatient = new WatchmanIdentityScreening(
                new ServiceCalls("Watchman", watchman.url(), Optional.empty(), Duration.ofMillis(300)));

        assertThat(impatient.screen(listed(), new Score(850))).isInstanceOfSatisfying(
                Unavailable.class, away -> assertThat(away.why()).startsWith("Watchman could not be reached: ")
                        .contains("Timeout"));
    }

    private String why() {
        return screening().screen(listed(), new Score(850)) instanceof Unavailable(var why) ? why : "it was looked up";
    }
}

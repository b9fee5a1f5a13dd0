package io.gatehouse.simulator.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import io.gatehouse.simulator.Simulator;
import io.gatehouse.simulator.SimulatorSettings;
import io.gatehouse.simulator.StubApp;
import io.gatehouse.simulator.cloud.Instance;
import io.gatehouse.simulator.ledger.Collection;
import io.gatehouse.simulator.wire.GoJson;

import static org.assertj.core.api.Assertions.assertThat;

class CloudApiTest {

    private static final String INSTANCE = Instance.ALL.getFirst().id();
    private static final String OTHER_INSTANCE = Instance.ALL.getLast().id();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static StubApp app;
    private static Simulator simulator;

    private String key = "";

    @BeforeAll
    static void start() throws IOException {
        app = StubApp.start();
        simulator = Simulator.start(SimulatorSettings.defaults().withTimeScale(0).withSeed(7)
                .withGatehouse(app.endpoints()));
    }

    @AfterAll
    static void stop() {
        simulator.close();
        app.close();
    }

    @BeforeEach
    void install() {
        key = keyWith("data:read", "data:write", "alerts:read", "alerts:write");
    }

    private static String keyWith(String... permissions) {
        var installed = simulator.cloud().install(INSTANCE, Set.of(permissions));
        return simulator.cloud().keys().currentKeyOf(installed.installedAppId()).orElseThrow();
    }

    @Test
    void refusesACallWithoutAKey() throws Exception {
        key = "";

        assertError(get("/data/identities"), 401);
    }

    @Test
    void refusesAnUnknownKey() throws Exception {
        key = "blnk_unknown";

        assertError(get("/data/identities"), 401);
    }

    @Test
    void refusesARevokedKey() throws Exception {
        var installed = simulator.cloud().install(INSTANCE, Set.of("data:read")).installedAppId();
        key = simulator.cloud().keys().currentKeyOf(installed).orElseThrow();
        simulator.cloud().uninstall(installed);

        assertError(get("/data/identities"), 401);
    }

    @ParameterizedTest
    @CsvSource({"GET,/data/identities,data:read", "POST,/identities/filter,data:read",
        "POST,/proxy/identities,data:write", "GET,/alerts,alerts:read", "POST,/alerts/flag/idt_1,alerts:write"})
    void refusesACallWithoutItsScope(String method, String path, String scope) throws Exception {
        var others = Set.of("data:read", "data:write", "alerts:read", "alerts:write").stream()
                .filter(other -> !other.equals(scope)).toArray(String[]::new);
        key = keyWith(others);

        assertError(send(method, path + "?instance_id=" + INSTANCE, "{}"), 403);
    }

    @Test
    void refusesAnotherInstance() throws Exception {
        assertError(send("GET", "/data/identities?instance_id=" + OTHER_INSTANCE, ""), 403);
    }

    @Test
    void insistsOnAnInstance() throws Exception {
        assertError(send("GET", "/data/identities", ""), 400);
    }

    @Test
    void doesNotFindWhatIsNotThere() throws Exception {
        assertError(get("/data/identities/idt_nobody"), 404);
        assertError(get("/data/unicorns"), 404);
    }

    @Test
    void listsPageByPage() throws Exception {
        var first = json(get("/data/identities", "page=1&pageSize=5"));
        var second = json(get("/data/identities", "page=2&pageSize=5"));

        assertThat(first.path("data").size()).isEqualTo(5);
        assertThat(first.path("total").intValue()).isGreaterThanOrEqualTo(13);
        assertThat(second.path("data").get(0)).isNotEqualTo(first.path("data").get(0));
    }

    @Test
    void answersAPagePastTheEndWithAnEmptyList() throws Exception {
        assertThat(json(get("/data/identities", "page=99")).path("data").isEmpty()).isTrue();
        assertThat(json(get("/data/reconciliations")).path("total").intValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"first_name_eq=Zo%C3%AB,1", "first_name_in=Maria%2CMar%C3%ADa,2", "last_name_ilike=gonz%25,2",
        "last_name_like=gonz%25,0", "dob_between=1988-01-01T00:00:00Z%7C1989-01-01T00:00:00Z,2",
        "identity_type_eq=organization,2", "meta_data.tokenized_fields.LastName_eq=true,1"})
    void filtersByQuery(String filter, int expected) throws Exception {
        assertThat(json(get("/data/identities", filter)).path("total").intValue()).isEqualTo(expected);
    }

    @Test
    void comparesNumbersAsNumbers() throws Exception {
        assertThat(json(get("/data/balances", "balance_gte=20000")).path("total").intValue()).isEqualTo(3);
    }

    @Test
    void refusesAnUnknownFilter() throws Exception {
        assertError(get("/data/identities", "first_name=Zoe"), 400);
    }

    @Test
    void filtersByBody() throws Exception {
        var answer = json(post("/identities/filter", """
            {"filters":[{"field":"meta_data.kyc.status","operator":"notexists"},
                        {"field":"identity_type","operator":"eq","value":"organization"}]}"""));

        assertThat(answer.path("total").intValue()).isEqualTo(2);
        assertThat(answer.path("stats").isObject()).isTrue();
    }

    @Test
    void filtersLedgersUnderTheirSingularName() throws Exception {
        assertThat(json(post("/ledger/filter", "{\"filters\":[]}")).path("total").intValue()).isEqualTo(2);
    }

    @Test
    void wrapsADetailOnlyWhenTold() throws Exception {
        var id = json(get("/data/identities")).path("data").get(0).path("identity_id").stringValue();

        assertThat(json(get("/data/identities/" + id)).path("identity_id").stringValue()).isEqualTo(id);
        simulator.api().wrapDetails(true);
        try {
            assertThat(json(get("/data/identities/" + id)).path("data").path("identity_id").stringValue())
                    .isEqualTo(id);
        } finally {
            simulator.api().wrapDetails(false);
        }
    }

    @Test
    void mergesTopLevelMetadataOnly() throws Exception {
        var id = newIdentity("{\"meta_data\":{\"customer_id\":\"C1\",\"kyc\":{\"status\":\"new\",\"case\":7}}}");
        var answer = json(post("/proxy/" + id + "/metadata", "{\"meta_data\":{\"kyc\":{\"status\":\"done\"}}}"));

        assertThat(answer.toString())
                .isEqualTo("{\"meta_data\":{\"customer_id\":\"C1\",\"kyc\":{\"status\":\"done\"}}}");
    }

    @Test
    void announcesAProxiedIdentity() throws Exception {
        var seen = app.received().size();
        var id = newIdentity("{\"first_name\":\"Ada\"}");
        awaitThat(() -> app.received().stream().skip(seen)
                .anyMatch(received -> received.body().text().contains("\"identity_id\":\"" + id + "\"")));

        assertThat(app.last().path()).isEqualTo("/webhooks/blnk");
    }

    @Test
    void refusesABirthDateThatIsNoTime() throws Exception {
        var answer = post("/proxy/identities", "{\"dob\":\"1990-01-01\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error_detail").path("code").stringValue()).isEqualTo("GEN_MALFORMED_REQUEST");
    }

    @Test
    void tokenisesAndDetokenises() throws Exception {
        var id = newIdentity("{\"first_name\":\"Alice\",\"last_name\":\"Moss\"}");
        post("/proxy/identities/" + id + "/tokenize", "{\"fields\":[\"FirstName\"]}");

        assertThat(json(get("/data/identities/" + id)).path("first_name").stringValue()).startsWith("FPT:");
        assertThat(json(get("/proxy/identities/" + id + "/tokenized-fields")).toString())
                .isEqualTo("{\"tokenized_fields\":[\"FirstName\"]}");
        assertThat(json(get("/proxy/identities/" + id + "/detokenize/FirstName")).toString())
                .isEqualTo("{\"field\":\"FirstName\",\"value\":\"Alice\"}");
        assertThat(json(post("/proxy/identities/" + id + "/detokenize", "{\"fields\":[]}")).toString())
                .isEqualTo("{\"fields\":{\"FirstName\":\"Alice\"}}");
    }

    @Test
    void refusesToTokeniseAFieldInTheWrongSpelling() throws Exception {
        var id = newIdentity("{}");
        var answer = post("/proxy/identities/" + id + "/tokenize/email_address", "");

        assertThat(json(answer).path("error_detail").path("code").stringValue())
                .isEqualTo("IDT_FIELD_NOT_TOKENIZABLE");
    }

    @Test
    void commitsAHeldTransactionOnce() throws Exception {
        var source = simulator.ledger().all(Collection.BALANCES).getLast().path("balance_id").stringValue();
        var wallet = simulator.ledger().createBalance(GoJson.object()).path("balance_id").stringValue();
        var held = json(post("/proxy/transactions", "{\"amount\":12.5,\"source\":\"" + source
                + "\",\"destination\":\"" + wallet + "\",\"inflight\":true,\"allow_overdraft\":true}"));
        var path = "/proxy/transactions/inflight/" + held.path("transaction_id").stringValue();
        var committed = json(send("PUT", path + "?instance_id=" + INSTANCE, "{\"status\":\"commit\"}"));
        var again = send("PUT", path + "?instance_id=" + INSTANCE, "{\"status\":\"void\"}");

        assertThat(held.path("status").stringValue()).isEqualTo("INFLIGHT");
        assertThat(committed.path("status").stringValue()).isEqualTo("APPLIED");
        assertThat(committed.path("parent_transaction")).isEqualTo(held.path("transaction_id"));
        assertThat(json(get("/data/balances/" + wallet)).path("balance").intValue()).isEqualTo(1250);
        assertError(again, 409);
        assertThat(json(again).path("error_detail").path("code").stringValue()).isEqualTo("TXN_ALREADY_COMMITTED");
        assertThat(json(get("/data/transactions/" + held.path("transaction_id").stringValue())).path("status")
                .stringValue()).isEqualTo("INFLIGHT");
        assertThat(json(get("/data/transactions", "status_eq=INFLIGHT&source_in=" + source + ",bln_other"))
                .path("data").toString()).contains(held.path("transaction_id").stringValue());
    }

    @Test
    void undoesAMetadataWriteWhenTold() throws Exception {
        var id = newIdentity("{\"meta_data\":{\"a\":1}}");
        simulator.api().loseNextMerges(1);
        var lost = post("/proxy/" + id + "/metadata", "{\"meta_data\":{\"b\":2}}");

        assertThat(json(lost).path("meta_data").toString()).isEqualTo("{\"a\":1,\"b\":2}");
        assertThat(json(get("/data/identities/" + id)).path("meta_data").toString()).isEqualTo("{\"a\":1}");

        post("/proxy/" + id + "/metadata", "{\"meta_data\":{\"b\":2}}");
        assertThat(json(get("/data/identities/" + id)).path("meta_data").toString())
                .isEqualTo("{\"a\":1,\"b\":2}");
    }

    @Test
    void losesTheAnswerToAWriteThatTookPlace() throws Exception {
        simulator.api().loseNextAnswers(1);
        var list = get("/alerts");
        var lost = send("POST", "/alerts/flag/idt_lost", "{\"description\":\"look\"}");

        assertThat(list.statusCode()).isEqualTo(200);
        assertError(lost, 502);
        assertThat(get("/alerts").body()).contains("idt_lost");
    }

    @Test
    void refusesAsToldWhateverTheKey() throws Exception {
        for (var status : java.util.List.of(401, 403, 404)) {
            simulator.api().failNext(status, 1, Duration.ZERO);
            assertError(get("/data/identities"), status);
        }
    }

    @Test
    void doesNotProxyWhatIsNotListed() throws Exception {
        assertError(get("/proxy/identities/idt_1"), 404);
    }

    @Test
    void raisesAndResolvesAnAlert() throws Exception {
        var created = send("POST", "/alerts/flag/idt_1", "{\"description\":\"Sanctions match\"}");
        var id = json(created).path("anomaly_id").stringValue();
        var changed = json(send("PUT", "/alerts/flag/" + id, "{\"status\":\"RESOLVED\"}"));

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(json(created).path("affected_identities").toString()).isEqualTo("[\"idt_1\"]");
        assertThat(changed.path("status").stringValue()).isEqualTo("RESOLVED");
        assertThat(json(send("GET", "/alerts/" + id, "")).path("status").stringValue()).isEqualTo("RESOLVED");
    }

    @Test
    void keepsAnAlertStatusThatIsInUse() throws Exception {
        send("POST", "/alerts/flag/idt_1", "{\"description\":\"Sanctions match\"}");

        assertError(send("DELETE", "/alerts/statuses/FLAGGED", ""), 409);
    }

    @Test
    void failsAsOftenAsTold() throws Exception {
        simulator.api().failNext(429, 1, Duration.ofSeconds(3));
        var throttled = get("/data/identities");

        assertError(throttled, 429);
        assertThat(throttled.headers().firstValue("Retry-After")).contains("3");
        assertThat(get("/data/identities").statusCode()).isEqualTo(200);
    }

    @Test
    void logsCallsWithoutTheirKey() throws Exception {
        get("/data/identities");
        var exchange = simulator.exchanges().all().getFirst();

        assertThat(exchange.purpose()).isEqualTo("GET /data/identities");
        assertThat(exchange.answerBody()).contains("\"total\"");
        assertThat(exchange.toString()).doesNotContain(key);
    }

    private String newIdentity(String body) throws Exception {
        var created = post("/proxy/identities", body);
        assertThat(created.statusCode()).isEqualTo(201);
        return json(created).path("identity_id").stringValue();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return get(path, "");
    }

    private HttpResponse<String> get(String path, String query) throws Exception {
        return send("GET", path + "?instance_id=" + INSTANCE + "&" + query, "");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send("POST", path + "?instance_id=" + INSTANCE, body);
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(simulator.uri().resolve(path)).method(method,
                HttpRequest.BodyPublishers.ofString(body)).header("Content-Type", "application/json");
        if (!key.isEmpty()) {
            request.header("Authorization", "Bearer " + key);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> response) {
        return GoJson.read(response.body());
    }

    private static void assertError(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(json(response).path("error").isString()).isTrue();
    }

    /** Polls, because the event follows in the background. */
    private static void awaitThat(java.util.function.BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}

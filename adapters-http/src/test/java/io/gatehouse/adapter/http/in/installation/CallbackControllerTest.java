package io.gatehouse.adapter.http.in.installation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.gatehouse.adapter.http.HttpTestApplication;
import io.gatehouse.adapter.http.Payloads;
import io.gatehouse.adapter.http.StubUseCases;
import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.installation.port.in.RemoveInstallationUseCase;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.installation.Permissions;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = HttpTestApplication.class)
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class CallbackControllerTest {

    private static final String COMMON = "\"installed_app_id\":\"i\",\"app_id\":\"a\",\"instance_id\":\"n\"";
    private static final String GRANT = "\"api_key\":\"blnk_secret_key\",\"api_key_prefix\":\"blnk_se\",\"granted_permissions\":[]";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StubUseCases useCases;

    @BeforeEach
    void accept() {
        useCases.register().answers(
                new RegisterInstallationUseCase.Outcome.Registered(CallbackOutcome.APPLIED));
        useCases.remove().answers(new RemoveInstallationUseCase.Outcome.Removed(CallbackOutcome.APPLIED));
    }

    @Test
    void registersWhatTheDocumentedInstallSays() {
        post(Payloads.bytes("install.json"));

        assertThat(useCases.register().received()).containsExactly(documentedInstall(Optional.empty()));
    }

    @Test
    void takesTheOrganizationOfOlderInstalls() {
        post(Payloads.bytes("install-with-organization.json"));

        assertThat(useCases.register().received()).containsExactly(
                documentedInstall(Optional.of(new OrganizationId("org_01K9ZM1A2B3C4D5E6F7G8H9J0K"))));
    }

    @ParameterizedTest
    @CsvSource({"uninstall.json,", "uninstall-with-organization.json,org_01K9ZM1A2B3C4D5E6F7G8H9J0K"})
    void removesWhatTheDocumentedUninstallSays(String file, String organization) {
        post(Payloads.bytes(file));

        assertThat(useCases.remove().received()).containsExactly(new RemoveInstallationUseCase.Command(
                new InstallationId("instapp_01K9ZQ6W3V8R2M4N5P6Q7R8S9T"), new AppId("app_01K9ZPX0A1B2C3D4E5F6G7H8J9"),
                new InstanceId("inst_01K9ZN2M3N4P5Q6R7S8T9V0W1X"),
                Optional.ofNullable(organization).map(OrganizationId::new), Instant.parse("2026-08-21T12:00:00Z"),
                Optional.of("uninstall:instapp_01K9ZQ6W3V8R2M4N5P6Q7R8S9T")));
    }

    @ParameterizedTest
    @EnumSource(CallbackOutcome.class)
    void answersOkWhateverEffectAnInstallTook(CallbackOutcome outcome) {
        useCases.register().answers(new RegisterInstallationUseCase.Outcome.Registered(outcome));

        assertThat(post(Payloads.bytes("install.json"))).hasStatus(200).bodyJson().isStrictlyEqualTo("{\"ok\": true}");
    }

    @ParameterizedTest
    @EnumSource(CallbackOutcome.class)
    void answersOkWhateverEffectAnUninstallTook(CallbackOutcome outcome) {
        useCases.remove().answers(new RemoveInstallationUseCase.Outcome.Removed(outcome));

        assertThat(post(Payloads.bytes("uninstall.json"))).hasStatus(200).bodyJson()
                .isStrictlyEqualTo("{\"ok\": true}");
    }

    @Test
    void refusesAnInstallOfAnotherApp() {
        useCases.register().answers(new RegisterInstallationUseCase.Outcome.ForeignApp());

        assertProblem(post(Payloads.bytes("install.json")), 403, "foreign-app");
    }

    @Test
    void refusesAnUninstallOfAnotherApp() {
        useCases.remove().answers(new RemoveInstallationUseCase.Outcome.ForeignApp());

        assertProblem(post(Payloads.bytes("uninstall.json")), 403, "foreign-app");
    }

    @Test
    void refusesAnInstallThatContradictsWhatIsKnown() {
        useCases.register().answers(new RegisterInstallationUseCase.Outcome.Contradiction());

        assertProblem(post(Payloads.bytes("install.json")), 409, "contradiction");
    }

    @Test
    void refusesAnUninstallThatContradictsWhatIsKnown() {
        useCases.remove().answers(new RemoveInstallationUseCase.Outcome.Contradiction());

        assertProblem(post(Payloads.bytes("uninstall.json")), 409, "contradiction");
    }

    @Test
    void asksToTryAgainWhileTheStoreIsAway() {
        useCases.register().fails(new StoreUnavailableException("no connection", new IllegalStateException()));

        var result = post(Payloads.bytes("install.json"));

        assertProblem(result, 503, "store-unavailable");
        assertThat(result).hasHeader("Retry-After", "7");
    }

    @Test
    void hidesWhatWentWrongAndLogsItOnceWithTheIdItTells(CapturedOutput output) {
        useCases.register().fails(new IllegalStateException("inner workings"));

        var result = post(Payloads.bytes("install.json"));

        assertProblem(result, 500, "internal-error");
        assertThat(result).bodyText().doesNotContain("inner workings");
        assertThat(output).containsOnlyOnce("IllegalStateException: inner workings");
        assertThat(result).bodyJson().extractingPath("$.instance").asString()
                .satisfies(instance -> assertThat(output).contains(instance));
    }

    @ParameterizedTest
    @ValueSource(strings = {"idempotency_key\":\"other:1", "idempotency_key\":\"", "unknown\":\"field"})
    void takesForAnInstallWhatHasAKeyAndNoPrefixThatSaysOtherwise(String field) {
        assertThat(post("{" + COMMON + "," + GRANT + ",\"" + field + "\"}")).hasStatus(200);
        assertThat(useCases.register().received()).hasSize(1);
    }

    @Test
    void takesForAnUninstallWhatHasItsTimeAndNoPrefix() {
        assertThat(post("{" + COMMON + ",\"uninstalled_at\":\"2026-08-21T12:00:00+02:00\"}")).hasStatus(200);
        assertThat(useCases.remove().received()).hasSize(1);
    }

    @Test
    void goesByThePrefixRatherThanByTheFields() {
        var result = post("{" + COMMON + "," + GRANT + ",\"idempotency_key\":\"uninstall:i\"}");

        assertFields(result, "uninstalled_at");
    }

    @Test
    void namesBothFieldsThatWouldTellWhatTheEventIs() {
        assertFields(post("{" + COMMON + "}"), "api_key", "uninstalled_at");
    }

    @Test
    void takesAnIdempotencyKeyWithAnIdOfTheLongestKind() {
        assertThat(post("{" + COMMON + "," + GRANT + ",\"idempotency_key\":\"install:" + "x".repeat(200) + "\"}"))
                .hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"organization_id\":null", "\"organization_id\":\"\""})
    void takesAnEmptyOrganizationForNone(String organization) {
        post("{" + COMMON + "," + GRANT + "," + organization + "}");

        assertThat(useCases.register().received()).extracting(RegisterInstallationUseCase.Command::organization)
                .containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void namesEveryFieldThatIsWrong(String body, String[] fields) {
        assertFields(post(body), fields);
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                wrong("{\"idempotency_key\":\"install:i\"}", "installed_app_id", "app_id", "instance_id", "api_key",
                        "api_key_prefix", "granted_permissions"),
                wrong("{\"idempotency_key\":\"uninstall:i\"}", "installed_app_id", "app_id", "instance_id",
                        "uninstalled_at"),
                wrong("{}", "installed_app_id", "app_id", "instance_id", "api_key", "uninstalled_at"),
                wrong("{\"installed_app_id\":null,\"app_id\":7,\"instance_id\":\"\",\"organization_id\":[],"
                        + "\"api_key\":\"short\",\"api_key_prefix\":\"longer than any prefix\","
                        + "\"granted_permissions\":\"data:read\",\"idempotency_key\":{}}",
                        "installed_app_id", "app_id", "instance_id", "organization_id", "idempotency_key", "api_key",
                        "api_key_prefix", "granted_permissions"),
                wrong("{" + COMMON + ",\"api_key\":\"blnk_secret_key\",\"api_key_prefix\":\"blnk_se\","
                        + "\"granted_permissions\":[\"data:read\",1,\"\",null]}",
                        "granted_permissions[1]", "granted_permissions[2]", "granted_permissions[3]"),
                wrong("{" + COMMON + ",\"api_key\":\"blnk_secret_key\",\"api_key_prefix\":\"blnk_se\"}",
                        "granted_permissions"),
                wrong("{" + COMMON + ",\"api_key\":\"blnk_abcd\",\"api_key_prefix\":\"blnk_abcd\","
                        + "\"granted_permissions\":[]}",
                        "api_key_prefix"),
                wrong("{" + COMMON + ",\"api_key\":\"blnk_secret_key\",\"api_key_prefix\":\"blnk_se\","
                        + "\"granted_permissions\":" + tooManyScopes() + "}",
                        "granted_permissions"),
                wrong("{" + COMMON + "," + GRANT + ",\"idempotency_key\":\"a\\u0000b\"}", "idempotency_key"),
                wrong("{" + COMMON + ",\"uninstalled_at\":\"yesterday\"}", "uninstalled_at"));
    }

    @Test
    void quotesNoKeyInAnErrorNorInTheLog(CapturedOutput output) {
        var result = post("{\"api_key\":\"blnk secret key\",\"api_key_prefix\":\"blnk secret key, all of it\"}");

        assertThat(result).hasStatus(422).bodyText().doesNotContain("blnk secret");
        assertThat(output).doesNotContain("blnk secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}{}", "{\"a\":1} x", "{\"a\":1,\"a\":2}", "[]", "null", "\"text\"",
        "{\"a\":\"\u0001\"}", "{'a':1}", "{\"a\":01}"})
    void refusesABodyThatIsNotOneJsonObject(String body) {
        assertProblem(post(body), 400, "malformed-json");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        assertProblem(post(new byte[]{'{', '"', (byte) 0xC3, '"', ':', '1', '}'}), 400, "malformed-json");
    }

    @Test
    void refusesAnAbsurdlyNestedBody() {
        assertProblem(post("{\"a\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}"), 400, "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json; charset=utf-8", "Application/JSON",
        "application/vnd.blnk+json"})
    void takesEveryMediaTypeOfJson(String type) {
        assertThat(postAs(type)).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "text/json", "application/*", "nonsense",
        "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"})
    void refusesEveryOtherMediaType(String type) {
        assertProblem(postAs(type), 415, "not-json");
    }

    @Test
    void refusesABodyOfNoMediaType() {
        assertProblem(mvc.post().uri("/api/callback").content(Payloads.bytes("install.json")).exchange(), 415,
                "not-json");
    }

    @Test
    void refusesACompressedBody() {
        assertProblem(mvc.post().uri("/api/callback").header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip").content(Payloads.bytes("install.json")).exchange(), 415,
                "not-json");
    }

    @Test
    void takesABodyOfExactlyTheLargestSize() {
        assertThat(post(padded(64 * 1024))).hasStatus(200);
    }

    @Test
    void refusesABodyOfOneByteMore() {
        assertProblem(post(padded(64 * 1024 + 1)), 413, "too-large");
        assertThat(useCases.register().received()).isEmpty();
    }

    @Test
    void answersAProbe() {
        assertThat(mvc.get().uri("/api/callback").exchange()).hasStatus(200).hasContentType("text/plain;charset=UTF-8")
                .bodyText().endsWith(".\n").hasLineCount(1);
        assertThat(mvc.head().uri("/api/callback").exchange()).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "nonsense"})
    void answersWhateverTheSenderAccepts(String accept) {
        assertThat(mvc.post().uri("/api/callback").header("Accept", accept).header("Content-Type", "application/json")
                .content(Payloads.bytes("install.json")).exchange()).hasStatus(200)
                .hasContentType("application/json");
    }

    private MvcTestResult post(String body) {
        return post(body.getBytes(StandardCharsets.UTF_8));
    }

    private MvcTestResult post(byte[] body) {
        return mvc.post().uri("/api/callback").header("Content-Type", "application/json").content(body).exchange();
    }

    private MvcTestResult postAs(String type) {
        return mvc.post().uri("/api/callback").header("Content-Type", type).content(Payloads.bytes("install.json"))
                .exchange();
    }

    private static String padded(int size) {
        var body = Payloads.text("install.json");
        return body + " ".repeat(size - body.length());
    }

    private static String tooManyScopes() {
        return IntStream.rangeClosed(1, 65).mapToObj(number -> "\"scope:" + number + "\"")
                .toList().toString();
    }

    private static Arguments wrong(String body, String... fields) {
        return Arguments.of(body, fields);
    }

    private static void assertProblem(MvcTestResult result, int status, String slug) {
        assertThat(result).hasStatus(status).hasContentType("application/problem+json").bodyJson()
                .extractingPath("$.type").isEqualTo("urn:gatehouse:problem:" + slug);
        assertThat(result).bodyJson().extractingPath("$.status").isEqualTo(status);
        assertThat(result).bodyJson().hasPathSatisfying("$.title", title -> assertThat(title).isNotNull())
                .hasPathSatisfying("$.detail", detail -> assertThat(detail).isNotNull());
        assertThat(result).bodyJson().extractingPath("$.instance").asString().startsWith("urn:uuid:");
    }

    private static void assertFields(MvcTestResult result, String... fields) {
        assertProblem(result, 422, "invalid-fields");
        assertThat(result).bodyJson().extractingPath("$.errors[*].field").asArray().containsExactly((Object[]) fields);
        assertThat(result).bodyJson().extractingPath("$.errors[*].message").asArray().hasSize(fields.length)
                .doesNotContain("");
    }

    private static RegisterInstallationUseCase.Command documentedInstall(Optional<OrganizationId> organization) {
        return new RegisterInstallationUseCase.Command(
                new InstallationId("instapp_01K9ZQ6W3V8R2M4N5P6Q7R8S9T"), new AppId("app_01K9ZPX0A1B2C3D4E5F6G7H8J9"),
                new InstanceId("inst_01K9ZN2M3N4P5Q6R7S8T9V0W1X"), organization,
                new ApiKey("blnk_abc0000000example0000000not0a0real0key"), new KeyPrefix("blnk_abc"),
                Permissions.of(List.of("data:read", "data:write", "alerts:write")),
                Optional.of("install:instapp_01K9ZQ6W3V8R2M4N5P6Q7R8S9T"));
    }
}

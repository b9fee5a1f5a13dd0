package io.gatehouse.adapter.http.in.portal;

import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import io.gatehouse.adapter.http.HttpTestApplication;
import io.gatehouse.adapter.http.Payloads;
import io.gatehouse.adapter.http.StubUseCases;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.OrganizationId;
import io.gatehouse.domain.portal.PortalToken;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(classes = HttpTestApplication.class)
@AutoConfigureMockMvc
class PortalLaunchControllerTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private StubUseCases useCases;

    @BeforeEach
    void launch() {
        useCases.launch().answers(new LaunchPortalUseCase.Outcome.Launched(new PortalToken("abc_DEF-123")));
    }

    @Test
    void answersWithTheUrlThatTheTokenOpens() {
        assertThat(post("portal.json")).hasStatus(200).hasContentType("application/json").bodyJson().isStrictlyEqualTo(
                "{\"portal_url\": \"https://gatehouse.example/portal/enter?token=abc_DEF-123\"}");
    }

    @Test
    void asksForWhatTheDocumentedRequestSays() {
        post("portal.json");

        assertThat(useCases.launch().received()).containsExactly(command(Optional.empty(), Optional.empty()));
    }

    @Test
    void takesTheOrganizationAndTheUserOfOlderRequests() {
        post("portal-with-organization-and-user.json");

        assertThat(useCases.launch().received()).containsExactly(command(
                Optional.of(new OrganizationId("org_01K9ZM1A2B3C4D5E6F7G8H9J0K")),
                Optional.of("user_01K9ZMAB1C2D3E4F5G6H7J8K9M")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesInTheSameWordsWhateverTheReason(
            LaunchPortalUseCase.Outcome outcome, int status, String slug) {
        useCases.launch().answers(outcome);

        var result = post("portal.json");

        assertThat(result).hasStatus(status).hasContentType("application/problem+json").bodyJson()
                .extractingPath("$.type").isEqualTo("urn:gatehouse:problem:" + slug);
        assertThat(result).bodyJson().extractingPath("$.detail").asString()
                .startsWith("Refused: the portal does not open with these ids.");
        assertThat(result).bodyText().doesNotContain("01K9Z");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new LaunchPortalUseCase.Outcome.Unknown(), 404, "unknown-installation"),
                Arguments.of(new LaunchPortalUseCase.Outcome.NotActive(), 409, "installation-not-active"),
                Arguments.of(new LaunchPortalUseCase.Outcome.Mismatch(), 403, "installation-mismatch"));
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        var result = mvc.post().uri("/api/portal").header("Content-Type", "application/json")
                .content("{\"app_id\":1,\"organization_id\":\"a b\",\"user_id\":false}").exchange();

        assertThat(result).hasStatus(422).bodyJson().extractingPath("$.errors[*].field").asArray()
                .containsExactly("installed_app_id", "app_id", "instance_id", "organization_id", "user_id");
    }

    @Test
    void asksToTryAgainWhileTheStoreIsAway() {
        useCases.launch().fails(new StoreUnavailableException("no connection", new IllegalStateException()));

        assertThat(post("portal.json")).hasStatus(503).hasHeader("Retry-After", "7");
    }

    @Test
    void answersAProbe() {
        assertThat(mvc.get().uri("/api/portal").exchange()).hasStatus(200).hasContentType("text/plain;charset=UTF-8")
                .bodyText().hasLineCount(1);
        assertThat(mvc.head().uri("/api/portal").exchange()).hasStatus(200);
    }

    @Test
    void printsNoToken() {
        assertThat(new PortalLaunchResponse("https://gatehouse.example/portal/enter?token=abc").toString())
                .doesNotContain("abc");
    }

    private MvcTestResult post(String file) {
        return mvc.post().uri("/api/portal").header("Content-Type", "application/json").content(Payloads.bytes(file))
                .exchange();
    }

    private static LaunchPortalUseCase.Command command(
            Optional<OrganizationId> organization, Optional<String> user) {
        return new LaunchPortalUseCase.Command(
                new InstallationId("instapp_01K9ZQ6W3V8R2M4N5P6Q7R8S9T"), new AppId("app_01K9ZPX0A1B2C3D4E5F6G7H8J9"),
                new InstanceId("inst_01K9ZN2M3N4P5Q6R7S8T9V0W1X"), organization, user);
    }
}

package io.gatehouse.adapter.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.gatehouse.adapter.web.shared.PathIds;
import io.gatehouse.application.installation.view.InstallationDetail;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.webhook.view.Attempt;
import io.gatehouse.application.webhook.view.BodyText;
import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.application.webhook.view.RefusalSummary;
import io.gatehouse.application.webhook.view.Replayable;
import io.gatehouse.domain.installation.AppId;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.BodyHash;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SecretId;

import static org.assertj.core.api.Assertions.assertThat;

/** What others sent is shown as text, whatever it holds. */
@PagesTest
class HostileValuesTest {
    private static final String HOSTILE = "\"'><script>alert(1)</script>{0}${7*7}";
    private static final String ESCAPED = "&lt;script&gt;alert(1)&lt;/script&gt;{0}${7*7}";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Stubs stubs;

    @BeforeEach
    void forget() {
        stubs.reset();
    }

    @Test
    void escapesWhatAnEventHolds() {
        stubs.viewEvent = _ -> Optional.of(new EventDetail(
                SampleData.eventRow(1, Optional.of(new EventName(HOSTILE)), EventState.NO_HANDLER),
                new BodyHash("0".repeat(64)), List.of(new Header("x-" + HOSTILE, HOSTILE)), SampleData.NOW,
                new SecretId("environment-1"), List.of(),
                List.of(new Attempt(
                        1, SampleData.NOW, SampleData.NOW, AttemptOutcome.FAILED, Optional.of(HOSTILE), HOSTILE,
                        Optional.of(new Attempt.Replay(HOSTILE, HOSTILE)))),
                Replayable.NO_HANDLER, new BodyText.Masked(HOSTILE)));

        assertThat(pages.get().uri("/admin/events/" + SampleData.EVENT).with(As.viewer())).hasStatusOk().bodyText()
                .contains(ESCAPED).doesNotContain("<script>alert");
    }

    @Test
    void escapesWhatAnInstallationIsCalledAndStillOpensIt() {
        var id = new InstallationId("a/b\"><script>alert(1)</script>{0}${7*7}");
        stubs.viewInstallation = query -> query.installation().equals(id)
                ? Optional.of(new InstallationDetail(
                        new InstallationSummary(
                                id, new AppId("app"), new InstanceId("<b>"), Optional.empty(),
                                InstallationStatus.ACTIVE, Permissions.of(List.of("<i>")), Optional.empty(),
                                Optional.empty(), SampleData.NOW),
                        List.of()))
                : Optional.empty();
        var path = "/admin/installations/" + PathIds.write(id.value());

        assertThat(pages.get().uri(path).with(As.operator())).hasStatusOk().bodyText()
                .contains(ESCAPED, "&lt;b&gt;", "&lt;i&gt;", path + "/revoke").doesNotContain("<script>alert");
    }

    @Test
    void escapesWhatARefusedRequestHeld() {
        stubs.browseRefusals = _ -> new Page<>(
                List.of(new RefusalSummary(
                        new UUID(1, 2), SampleData.NOW, HOSTILE, new RefusalCause.UnknownSource(), HOSTILE, 1,
                        Optional.empty(), List.of(new Header("x", HOSTILE)))),
                Optional.empty(), Optional.empty());

        assertThat(pages.get().uri("/admin/refused").with(As.viewer())).hasStatusOk().bodyText()
                .contains(ESCAPED).doesNotContain("<script>alert");
    }

    @Test
    void escapesWhatIsTypedIntoFilters() {
        assertThat(pages.get().uri("/admin/events?q={q}&name={q}&instance={q}&source={q}&state={q}", HOSTILE, HOSTILE,
                HOSTILE, HOSTILE, HOSTILE).with(As.viewer())).hasStatusOk().bodyText()
                .contains("&lt;script&gt;", "The filter “Source” is left out").doesNotContain("<script>alert");
    }
}

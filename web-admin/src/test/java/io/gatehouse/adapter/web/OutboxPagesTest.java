package io.gatehouse.adapter.web;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import io.gatehouse.application.outbox.port.in.RetryCallUseCase;
import io.gatehouse.application.outbox.view.OutboxList;
import io.gatehouse.application.shared.view.BoundedCount;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls to other systems that are not made. */
@PagesTest
class OutboxPagesTest {
    private static final String RETRY = "/admin/outbox/retry";

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Stubs stubs;

    @BeforeEach
    void forget() {
        stubs.reset();
    }

    @Test
    void showsDeadCallsFirstAndHowManyAreInEachState() {
        assertThat(open("/admin/outbox")).hasStatusOk().bodyText()
                .contains(
                        "message to Slack", SampleData.CALL.value(), ">14</td>", "Slack answered 500.", "another-kind",
                        "Died", "<span class=\"count\">101</span>", "These 100 died last; there are more.",
                        "href=\"/admin/outbox/retry?key=trouble%2F")
                .doesNotContain("Next try", "being tried");
    }

    @Test
    void showsWhenCallsAreTriedNext() {
        assertThat(open("/admin/outbox?state=retrying")).bodyText()
                .contains("Next try", "being tried").doesNotContain("Died", "/retry?key");
    }

    @Test
    void showsDeadCallsWhereTheStateHasNoMeaning() {
        assertThat(open("/admin/outbox?state=zzz")).hasStatusOk().bodyText().contains("Died");
    }

    @Test
    void saysThatThereIsNone() {
        var none = BoundedCount.of(0);
        stubs.browseOutbox = _ -> new OutboxList(none, none, none, List.of());

        assertThat(open("/admin/outbox")).bodyText().contains("No call in this state").doesNotContain("there are more");
    }

    @Test
    void asksWhyACallIsToBeTriedAgain() {
        assertThat(open(RETRY + "?key=" + SampleData.CALL.value())).hasStatusOk().bodyText()
                .contains("name=\"why\"", SampleData.CALL.value(), "it may take it twice");
    }

    @Test
    void handsOverWhichCallWhoAndWhy() {
        var seen = new AtomicReference<RetryCallUseCase.Command>();
        stubs.retryCall = command -> {
            seen.set(command);
            return new RetryCallUseCase.Outcome.Queued();
        };

        assertThat(send().param("key", SampleData.CALL.value()).param("why", " Slack is back ")).hasStatus(303)
                .hasRedirectedUrl("/admin/outbox?retried");

        assertThat(seen.get().key() + " " + seen.get().operator().value() + ": " + seen.get().why().text())
                .isEqualTo(SampleData.CALL + " ada: Slack is back");
        assertThat(open("/admin/outbox?retried=")).bodyText().contains("It waits again");
    }

    @Test
    void triesNothingAgainWithoutAReason() {
        assertThat(send().param("key", SampleData.CALL.value()).param("why", "x")).hasStatus(422).bodyText()
                .contains("the reason needs 3 to 500 characters");
    }

    @Test
    void saysThatACallIsNotDeadAnyMore() {
        stubs.retryCall = _ -> new RetryCallUseCase.Outcome.NotDead();

        assertThat(send().param("key", SampleData.CALL.value()).param("why", "Slack is back"))
                .hasRedirectedUrl("/admin/outbox?gone");
        assertThat(open("/admin/outbox?gone=")).bodyText().contains("Nothing was changed");
    }

    @Test
    void findsNoCallThatIsUnknown() {
        assertThat(open(RETRY + "?key=event/9/tell")).hasStatus(404);
        assertThat(open(RETRY + "?key=%20")).hasStatus(404);
    }

    private MockMvcRequestBuilder open(String page) {
        return pages.get().uri(page).with(As.operator());
    }

    private MockMvcRequestBuilder send() {
        return pages.post().uri(RETRY).with(As.operator()).with(SecurityMockMvcRequestPostProcessors.csrf());
    }
}

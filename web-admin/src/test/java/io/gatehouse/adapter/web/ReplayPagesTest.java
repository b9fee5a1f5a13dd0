package io.gatehouse.adapter.web;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Page;
import io.gatehouse.application.webhook.port.in.CancelReplayUseCase;
import io.gatehouse.application.webhook.port.in.EstimateReplayUseCase;
import io.gatehouse.application.webhook.port.in.PreviewEventUseCase;
import io.gatehouse.application.webhook.port.in.ReplayEventUseCase;
import io.gatehouse.application.webhook.port.in.ResumeReplayUseCase;
import io.gatehouse.application.webhook.port.in.StartReplayUseCase;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.application.webhook.view.Replayable;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReplayJobState;

import static org.assertj.core.api.Assertions.assertThat;

/** Having events handled once more. */
@PagesTest
class ReplayPagesTest {
    private static final String EVENT = "/admin/events/" + SampleData.EVENT;

    @Autowired
    private MockMvcTester pages;

    @Autowired
    private Stubs stubs;

    @BeforeEach
    void forget() {
        stubs.reset();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new ReplayEventUseCase.Outcome.InHand(), "somebody is at this event right now"),
                Arguments.of(new ReplayEventUseCase.Outcome.NoHandler(), "nothing here handles events of this name"),
                Arguments.of(new ReplayEventUseCase.Outcome.Expunged(), "the body of this event was expunged"),
                Arguments.of(new ReplayEventUseCase.Outcome.NotUnderstood(), "was not understood"));
    }

    static Stream<Arguments> obstacles() {
        return Stream.of(
                Arguments.of(Replayable.NO_HANDLER, "nothing here handles events of this name"),
                Arguments.of(Replayable.EXPUNGED, "the body of this event was expunged"),
                Arguments.of(Replayable.NOT_UNDERSTOOD, "was not understood"));
    }

    @Test
    void aReplayOfWhatWasHandledWarnsAndAsksWhy() {
        assertThat(open(EVENT)).bodyText().contains("href=\"" + EVENT + "/replay\"");
        assertThat(open(EVENT + "/replay")).bodyText()
                .contains("This event was handled before", "name=\"why\"", "formaction=\"" + EVENT
                        + "/replay/preview\"")
                .doesNotContain("What would happen");
    }

    @ParameterizedTest
    @MethodSource("obstacles")
    void aReplayThatIsNotPossibleSaysSoAtOnceAndOffersNone(Replayable replayable, String said) {
        stubs.viewEvent = query -> SampleData.event(query).map(event -> new EventDetail(
                event.summary(), event.hash(), event.headers(), event.signedAt(), event.verifiedBy(),
                event.deliveries(), event.attempts(), replayable, event.body()));

        assertThat(open(EVENT + "/replay")).hasStatusOk().bodyText()
                .contains(said, "Back to the event")
                .doesNotContain("name=\"why\"", "action=\"" + EVENT, "/replay/preview");
    }

    @Test
    void aReplayHandsOverWhoAndWhyAndLeadsBackToTheEvent() {
        var seen = new AtomicReference<ReplayEventUseCase.Command>();
        stubs.replayEvent = command -> {
            seen.set(command);
            return new ReplayEventUseCase.Outcome.Queued();
        };

        assertThat(send(EVENT + "/replay").param("why", " It is mended ")).hasStatus(303)
                .hasRedirectedUrl(EVENT + "?replayed");

        assertThat(seen.get().event() + " " + seen.get().operator().value() + ": " + seen.get().why().text())
                .isEqualTo(SampleData.EVENT + " ada: It is mended");
        assertThat(open(EVENT + "?replayed=")).bodyText().contains("the event waits for its handler");
    }

    @Test
    void aReplayWithoutReasonIsRefusedAndKeepsWhatWasTyped() {
        assertThat(send(EVENT + "/replay").param("why", "no")).hasStatus(422).bodyText()
                .contains("the reason needs 3 to 500 characters", ">no</textarea>");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aReplayThatIsRefusedSaysWhyAndKeepsWhatWasTyped(ReplayEventUseCase.Outcome outcome, String said) {
        stubs.replayEvent = _ -> outcome;

        assertThat(send(EVENT + "/replay").param("why", "It is mended")).hasStatus(409).bodyText()
                .contains(said, ">It is mended</textarea>");
    }

    @Test
    void aReplayOfAnUnknownEventIsNotFound() {
        stubs.replayEvent = _ -> new ReplayEventUseCase.Outcome.Unknown();

        assertThat(send(EVENT + "/replay").param("why", "It is mended")).hasStatus(404);
        assertThat(open("/admin/events/00000000-0000-0000-0000-000000000000/replay")).hasStatus(404);
    }

    @Test
    void aPreviewTellsWhatWouldChangeAndKeepsWhatWasTyped() {
        assertThat(send(EVENT + "/replay/preview").param("why", "It is")).hasStatusOk().bodyText()
                .contains("What would happen", "Count the event in the activity of source " + SampleData.DEFAULT,
                        ">It is</textarea>");
    }

    @Test
    void aPreviewOfAHandlerWithoutWordsStillTells() {
        stubs.previewEvent = _ -> new PreviewEventUseCase.Outcome.WouldDo(
                Effects.of(new Effects.Change("without-words", "case_7")));

        assertThat(send(EVENT + "/replay/preview")).bodyText().contains("without-words: case_7");
    }

    @Test
    void aPreviewTellsThatNothingWouldHappen() {
        stubs.previewEvent = _ -> new PreviewEventUseCase.Outcome.WouldDo(Effects.none());

        assertThat(send(EVENT + "/replay/preview")).bodyText().contains("It would change nothing.");
    }

    @Test
    void aPreviewTellsThatTheHandlerWouldFail() {
        stubs.previewEvent = _ -> new PreviewEventUseCase.Outcome.WouldFail("IllegalStateException: <no> balance");

        assertThat(send(EVENT + "/replay/preview")).bodyText()
                .contains("It would fail: IllegalStateException: &lt;no&gt; balance")
                .doesNotContain("It would change nothing.");
    }

    @Test
    void aPreviewWithoutHandlerSaysSo() {
        stubs.previewEvent = _ -> new PreviewEventUseCase.Outcome.NoHandler();

        assertThat(send(EVENT + "/replay/preview")).hasStatus(409).bodyText().contains("nothing here handles events");
    }

    @Test
    void theEventsThatAreShownCanBeReplayedTogether() {
        assertThat(open("/admin/events?state=dead&source=staging")).bodyText()
                .contains("href=\"/admin/events/replay?source=staging&amp;state=dead\"");
    }

    @Test
    void aReplayOfManySaysHowManyAndWhichAreTheFirst() {
        var asked = new AtomicReference<EstimateReplayUseCase.Query>();
        stubs.estimateReplay = query -> {
            asked.set(query);
            return SampleData.estimate();
        };

        assertThat(open("/admin/events/replay?source=staging&state=dead&period=24h")).bodyText().contains(
                "Events that match: 1,234", "name=\"job\" value=\"" + SampleData.REPLAY,
                "name=\"source\" value=\"staging\"", "name=\"state\" value=\"dead\"",
                "name=\"from\" value=\"2026-08-19T10:15:30\"", "name=\"rate\"", "value=\"500\"",
                "the first to be replayed",
                ">8</td>").doesNotContain("name=\"period\"", "??");

        assertThat(asked.get().filter().states()).containsExactly(EventState.DEAD);
        assertThat(asked.get().filter().from()).contains(SampleData.NOW.minus(Duration.ofDays(1)));
    }

    @Test
    void aReplayOfAllEventsSaysThatItIsAboutAll() {
        assertThat(open("/admin/events/replay")).bodyText().contains("all events, whatever became of them");
    }

    @Test
    void aReplayOfNothingCannotBeStarted() {
        stubs.estimateReplay = _ -> new EstimateReplayUseCase.Estimate(SampleData.REPLAY, new BoundedCount(0, true),
                List.of());

        assertThat(open("/admin/events/replay?state=dead")).bodyText()
                .contains("there is nothing to replay", "href=\"/admin/events?state=dead\"")
                .doesNotContain("name=\"why\"");
    }

    @Test
    void aFilterWithoutMeaningStartsNothing() {
        stubs.startReplay = _ -> {
            throw new AssertionError("nothing is to be started");
        };

        assertThat(open("/admin/events/replay?state=ded")).bodyText().contains("the filter “State” has no meaning")
                .doesNotContain("name=\"why\"");
        assertThat(send("/admin/replays").param("job", SampleData.REPLAY.toString()).param("state", "ded")
                .param("why", "It is mended").param("rate", "500"))
                .hasStatus(422).bodyText().contains("the filter “State” has no meaning");
    }

    @Test
    void startingHandsOverFilterWhoWhyAndRateAndLeadsToTheJob() {
        var seen = new AtomicReference<StartReplayUseCase.Command>();
        stubs.startReplay = command -> {
            seen.set(command);
            return new StartReplayUseCase.Outcome.Started(SampleData.REPLAY);
        };

        assertThat(send("/admin/replays").param("job", SampleData.REPLAY.toString())
                .param("name", "transaction.applied").param("state", "dead")
                .param("state", "handled").param("why", " It is mended ").param("rate", " 50 ")).hasStatus(303)
                .hasRedirectedUrl("/admin/replays/" + SampleData.REPLAY);

        assertThat(seen.get().job()).isEqualTo(SampleData.REPLAY);
        assertThat(seen.get().filter().states()).containsExactlyInAnyOrder(EventState.DEAD, EventState.HANDLED);
        assertThat(seen.get().filter().name()).hasToString("Optional[transaction.applied]");
        assertThat(seen.get().operator().value() + " " + seen.get().why().text() + " " + seen.get().rate())
                .isEqualTo("ada It is mended 50");
    }

    @Test
    void startingWithoutReasonOrRateSaysSoAndKeepsWhatWasTyped() {
        assertThat(send("/admin/replays").param("job", SampleData.REPLAY.toString()).param("state", "dead")
                .param("why", "no").param("rate", "5000"))
                .hasStatus(422).bodyText().contains(
                        "the reason needs 3 to 500 characters", "a whole number from 1 to 1,000", ">no</textarea>",
                        "value=\"5000\"", "name=\"state\" value=\"dead\"");
    }

    @Test
    void startingWhatMatchesNothingAnyMoreClaimsNothing() {
        stubs.startReplay = _ -> new StartReplayUseCase.Outcome.NothingMatches();
        stubs.estimateReplay = _ -> new EstimateReplayUseCase.Estimate(SampleData.REPLAY, new BoundedCount(0, true),
                List.of());

        assertThat(send("/admin/replays").param("job", SampleData.REPLAY.toString()).param("why", "It is mended")
                .param("rate", "500")).hasStatusOk().bodyText()
                .contains("there is nothing to replay");
    }

    @Test
    void theListOfReplaysTellsStateReasonAndProgress() {
        assertThat(open("/admin/replays")).bodyText().contains(
                ">running</span>", ">cancelled</span>", ">done</span>", "The balance service answers again",
                "408 of 1,234", "all events", "transaction.applied", "/admin/replays/" + SampleData.REPLAY);
    }

    @Test
    void noReplayYetSaysHowToStartOne() {
        stubs.browseReplays = _ -> new Page<>(List.of(), Optional.empty(), Optional.empty());

        assertThat(open("/admin/replays")).bodyText().contains("No replay yet", "Replay all that match");
    }

    @Test
    void aRunningReplayLooksAgainByItselfAndCanBeCancelled() {
        assertThat(open("/admin/replays/" + SampleData.REPLAY)).bodyText().contains(
                "Started by ada: The balance service answers again", "408 of 1,234", "value=\"33\"",
                "hx-trigger=\"every 2s\"", "Look again", "/cancel\"", "2026-08-19 10:15:30 UTC",
                "href=\"/admin/events?source=staging&amp;name=transaction.applied&amp;state=dead"
                        + "&amp;from=2026-08-19T10%3A15%3A30\"")
                .doesNotContain("/resume\"", "??");
    }

    @Test
    void aReplayThatWasCancelledCanGoOn() {
        stubs.viewReplay = query -> Optional.of(
                SampleData.replay(query.job(), ReplayJobState.CANCELLED, 100, 0));

        assertThat(open("/admin/replays/" + SampleData.REPLAY)).bodyText().contains("/resume\"", "all events")
                .doesNotContain("/cancel\"", "hx-trigger");
    }

    @Test
    void aReplayThatIsDoneStaysAsItIs() {
        stubs.viewReplay = query -> Optional.of(SampleData.replay(query.job(), ReplayJobState.DONE, 1_000, 0));

        assertThat(open("/admin/replays/" + SampleData.REPLAY)).bodyText().contains("value=\"100\"")
                .doesNotContain("/resume\"", "/cancel\"", "hx-trigger");
    }

    @Test
    void cancellingAndResumingHandOverWhoAndLeadBack() {
        var seen = new ArrayList<String>();
        stubs.cancelReplay = command -> {
            seen.add("cancel " + command.job() + " " + command.operator());
            return new CancelReplayUseCase.Outcome.NotRunning();
        };
        stubs.resumeReplay = command -> {
            seen.add("resume " + command.job() + " " + command.operator());
            return new ResumeReplayUseCase.Outcome.Resumed();
        };
        var job = "/admin/replays/" + SampleData.REPLAY;

        assertThat(send(job + "/cancel")).hasStatus(303).hasRedirectedUrl(job);
        assertThat(send(job + "/resume")).hasStatus(303).hasRedirectedUrl(job);

        assertThat(seen).containsExactly(
                "cancel " + SampleData.REPLAY + " ada", "resume " + SampleData.REPLAY + " ada");
    }

    @Test
    void anUnknownReplayIsNotFound() {
        stubs.cancelReplay = _ -> new CancelReplayUseCase.Outcome.Unknown();
        stubs.resumeReplay = _ -> new ResumeReplayUseCase.Outcome.Unknown();
        var job = "/admin/replays/00000000-0000-0000-0000-000000000000";

        assertThat(open(job)).hasStatus(404);
        assertThat(send(job + "/cancel")).hasStatus(404);
        assertThat(send(job + "/resume")).hasStatus(404);
    }

    private MockMvcRequestBuilder open(String page) {
        return pages.get().uri(URI.create(page)).with(As.operator());
    }

    private MockMvcRequestBuilder send(String form) {
        return pages.post().uri(form).with(As.operator()).with(SecurityMockMvcRequestPostProcessors.csrf());
    }
}

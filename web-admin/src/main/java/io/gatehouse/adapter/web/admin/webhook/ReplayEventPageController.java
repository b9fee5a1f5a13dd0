package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.EventRow;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.ReasonForm;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.webhook.port.in.PreviewEventUseCase;
import io.gatehouse.application.webhook.port.in.ReplayEventUseCase;
import io.gatehouse.application.webhook.port.in.ViewEventUseCase;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.Replayable;
import io.gatehouse.domain.outbox.LedgerCall;
import io.gatehouse.domain.outbox.OutboundCall;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;

/** Says what a replay does, shows what it would come to, asks why, and replays. */
@Controller
final class ReplayEventPageController {
    private static final String PATH = "/admin/events/{id}/replay";

    private final ViewEventUseCase viewEvent;
    private final PreviewEventUseCase previewEvent;
    private final ReplayEventUseCase replayEvent;
    private final Words words;
    private final EventRow.Rows rows;

    ReplayEventPageController(
            ViewEventUseCase viewEvent, PreviewEventUseCase previewEvent, ReplayEventUseCase replayEvent, Words words,
            EventRow.Rows rows) {
        this.viewEvent = viewEvent;
        this.previewEvent = previewEvent;
        this.replayEvent = replayEvent;
        this.words = words;
        this.rows = rows;
    }

    /** What a preview came to. */
    record Preview(List<String> changes, Optional<String> failure) {
        /** Whether nothing would happen at all. */
        public boolean nothing() {
            return changes.isEmpty() && failure.isEmpty();
        }
    }

    /**
     * What the page shows.
     *
     * @param handled whether it was handled before
     * @param waiting whether it is going to be handled without a replay too
     * @param never   whether no replay is possible, so that there is nothing to ask
     */
    record ReplayPage(
            EventRow event, String path, boolean handled, boolean waiting, boolean never, ReasonForm form,
            Optional<Preview> preview,
            Optional<String> problem) {}

    @GetMapping(PATH)
    String ask(@PathVariable UUID id, Model model) {
        return page(id, ReasonForm.empty(), Optional.empty(), Optional.empty(), model);
    }

    /** Shows the page itself instead of leading to one: what was typed is kept, and no link runs a handler. */
    @PostMapping(PATH + "/preview")
    String preview(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why, HttpServletResponse response,
            Model model) {
        var form = new ReasonForm(why, false);
        return switch (previewEvent.preview(new PreviewEventUseCase.Query(new EventId(id)))) {
            case PreviewEventUseCase.Outcome.WouldDo(var effects) ->
                page(id, form, Optional.of(new Preview(changes(effects), Optional.empty())), Optional.empty(), model);
            case PreviewEventUseCase.Outcome.WouldFail(var error) ->
                page(id, form, Optional.of(new Preview(List.of(), Optional.of(error))), Optional.empty(), model);
            case PreviewEventUseCase.Outcome.NoHandler _ -> refused(id, form, "no-handler", response, model);
            case PreviewEventUseCase.Outcome.NotUnderstood _ -> refused(id, form, "not-understood", response, model);
            case PreviewEventUseCase.Outcome.Expunged _ -> refused(id, form, "expunged", response, model);
            case PreviewEventUseCase.Outcome.Unknown _ -> throw new PageNotFoundException();
        };
    }

    @PostMapping(PATH)
    String replay(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        var form = new ReasonForm(why, true);
        return form.reason().map(reason -> replay(id, reason, operator, response, model)).orElseGet(() -> {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(id, form, Optional.empty(), Optional.empty(), model);
        });
    }

    private String replay(
            UUID id, Reason why, SignedInOperator operator, HttpServletResponse response, Model model) {
        var form = new ReasonForm(why.text(), false);
        return switch (replayEvent.replay(
                new ReplayEventUseCase.Command(new EventId(id), operator.username(), why))) {
            case ReplayEventUseCase.Outcome.Queued _ -> "redirect:/admin/events/" + id + "?replayed";
            case ReplayEventUseCase.Outcome.InHand _ -> refused(id, form, "in-hand", response, model);
            case ReplayEventUseCase.Outcome.NoHandler _ -> refused(id, form, "no-handler", response, model);
            case ReplayEventUseCase.Outcome.NotUnderstood _ -> refused(id, form, "not-understood", response, model);
            case ReplayEventUseCase.Outcome.Expunged _ -> refused(id, form, "expunged", response, model);
            case ReplayEventUseCase.Outcome.Unknown _ -> throw new PageNotFoundException();
        };
    }

    private String refused(UUID id, ReasonForm form, String problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        return page(id, form, Optional.empty(), Optional.of(words.say("replay.problem." + problem)), model);
    }

    private List<String> changes(Effects effects) {
        var changes = effects.changes().stream()
                .map(change -> words.find("effect." + change.code(), change.subject())
                        .orElseGet(() -> words.say("effect.other", change.code(), change.subject())));
        return Stream.concat(changes, effects.calls().stream().map(this::call)).toList();
    }

    private String call(OutboundCall call) {
        return switch (call) {
            case SlackNotice notice -> words.say("effect.slack-notice", notice.title());
            case LedgerCall ledger -> words.say("effect.ledger-call", ledger.about().caseId());
        };
    }

    private static Optional<String> obstacle(Replayable replayable) {
        return switch (replayable) {
            case POSSIBLE -> Optional.empty();
            case NO_HANDLER -> Optional.of("no-handler");
            case NOT_UNDERSTOOD -> Optional.of("not-understood");
            case EXPUNGED -> Optional.of("expunged");
        };
    }

    private String page(
            UUID id, ReasonForm form, Optional<Preview> preview, Optional<String> problem, Model model) {
        var event = viewEvent.view(new ViewEventUseCase.Query(new EventId(id))).orElseThrow(PageNotFoundException::new);
        var state = event.summary().state();
        var obstacle = obstacle(event.replayable()).map(what -> words.say("replay.problem." + what));
        model.addAttribute("page", new ReplayPage(
                rows.row(event.summary()), "/admin/events/" + id,
                event.attempts().stream().anyMatch(attempt -> attempt.outcome() == AttemptOutcome.HANDLED),
                state == EventState.WAITING || state == EventState.RETRYING, obstacle.isPresent(), form, preview,
                problem.or(() -> obstacle)));
        return "admin/event-replay";
    }
}

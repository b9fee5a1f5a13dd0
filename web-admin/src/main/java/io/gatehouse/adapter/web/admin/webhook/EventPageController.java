package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.EventRow;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.webhook.port.in.RevealEventBodyUseCase;
import io.gatehouse.application.webhook.port.in.ViewEventUseCase;
import io.gatehouse.application.webhook.view.BodyText;
import io.gatehouse.application.webhook.view.EventDetail;
import io.gatehouse.domain.webhook.AttemptOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Header;

/** One event, masked, and revealed for those who may. */
@Controller
final class EventPageController {
    private final ViewEventUseCase viewEvent;
    private final RevealEventBodyUseCase revealBody;
    private final Words words;
    private final Moments moments;
    private final EventRow.Rows rows;
    private final DeliveryRow.Rows deliveryRows;
    private final AttemptRow.Rows attemptRows;

    EventPageController(
            ViewEventUseCase viewEvent, RevealEventBodyUseCase revealBody, Words words, Moments moments,
            EventRow.Rows rows) {
        this.viewEvent = viewEvent;
        this.revealBody = revealBody;
        this.words = words;
        this.moments = moments;
        this.rows = rows;
        deliveryRows = new DeliveryRow.Rows(words, moments);
        attemptRows = new AttemptRow.Rows(words, moments);
    }

    /** The body: what of it may be seen. */
    record Body(
            boolean masked, boolean hidden, boolean revealed, Optional<Moment> expunged, String pretty, String raw) {
        static Body of(BodyText text, Moments moments) {
            return switch (text) {
                case BodyText.Masked(var pretty) -> new Body(true, false, false, Optional.empty(), pretty, "");
                case BodyText.Hidden _ -> new Body(false, true, false, Optional.empty(), "", "");
                case BodyText.Revealed(var pretty, var raw) ->
                    new Body(false, false, true, Optional.empty(), pretty, raw);
                case BodyText.Expunged(var at) ->
                    new Body(false, false, false, Optional.of(moments.at(at)), "", "");
            };
        }

        /** Whether there is more of it than is shown. */
        public boolean canBeRevealed() {
            return masked || hidden;
        }
    }

    /**
     * What the page shows.
     *
     * @param synthetic whether Gatehouse made the event itself
     * @param handled   how many attempts have handled it
     * @param noAttempts why there is none, where there is none
     */
    record EventPage(
            EventRow event, String hash, List<Header> headers, Moment signed, String verifiedBy, boolean synthetic,
            Body body, List<DeliveryRow> deliveries, List<AttemptRow> attempts, long handled, Optional<String> alike,
            boolean justReplayed, String noAttempts) {}

    @GetMapping("/admin/events/{id}")
    String show(@PathVariable UUID id, @RequestParam Optional<String> replayed, Model model) {
        return page(viewEvent.view(new ViewEventUseCase.Query(new EventId(id))), replayed.isPresent(), model);
    }

    /** Shows the page itself instead of leading to one, so that no address shows the body without being audited. */
    @PostMapping("/admin/events/{id}/reveal")
    String reveal(@PathVariable UUID id, @AuthenticationPrincipal SignedInOperator operator, Model model) {
        return page(revealBody.reveal(new RevealEventBodyUseCase.Command(new EventId(id), operator.username())), false,
                model);
    }

    private String page(Optional<EventDetail> found, boolean justReplayed, Model model) {
        var event = found.orElseThrow(PageNotFoundException::new);
        model.addAttribute("page", new EventPage(
                rows.row(event.summary()), event.hash().hex(), event.headers(), moments.at(event.signedAt()),
                event.verifiedBy().value(), event.verifiedBy().isSynthetic(), Body.of(event.body(), moments),
                event.deliveries().stream().map(deliveryRows::row).toList(),
                event.attempts().stream().map(attemptRows::row).toList(), handled(event),
                event.summary().resource().map(id -> Address.of("/admin/events").with("q", id).text()), justReplayed,
                words.say(noAttempts(event.summary().state()))));
        return "admin/event";
    }

    private static String noAttempts(EventState state) {
        return switch (state) {
            case NO_HANDLER -> "event.no-attempts.no-handler";
            case NOT_UNDERSTOOD -> "event.no-attempts.not-understood";
            case WAITING, RETRYING, DEAD, HANDLED -> "event.no-attempts.waiting";
        };
    }

    private static long handled(EventDetail event) {
        return event.attempts().stream().filter(attempt -> attempt.outcome() == AttemptOutcome.HANDLED).count();
    }
}

package io.gatehouse.adapter.web.admin.retention;

import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.ReasonForm;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.application.retention.port.in.PlaceLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.PlaceLegalHoldUseCase.Outcome.AlreadyHeld;
import io.gatehouse.application.retention.port.in.PlaceLegalHoldUseCase.Outcome.Placed;
import io.gatehouse.application.retention.port.in.PlaceLegalHoldUseCase.Outcome.UnknownSource;
import io.gatehouse.application.retention.port.in.ReleaseLegalHoldUseCase;
import io.gatehouse.application.retention.port.in.ReleaseLegalHoldUseCase.Outcome.NotHeld;
import io.gatehouse.application.retention.port.in.ReleaseLegalHoldUseCase.Outcome.Released;
import io.gatehouse.application.retention.port.in.ViewLegalHoldUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceUseCase;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.domain.webhook.SourceId;

/** Says what a hold on a source does, asks why, and places or ends it. */
@Controller
final class LegalHoldPageController {
    private static final String SOURCE = "/admin/sources/{id}";
    private static final String VIEW = "admin/source-hold";

    private final ViewSourceUseCase viewSource;
    private final ViewLegalHoldUseCase viewHold;
    private final PlaceLegalHoldUseCase placeHold;
    private final ReleaseLegalHoldUseCase releaseHold;

    LegalHoldPageController(
            ViewSourceUseCase viewSource, ViewLegalHoldUseCase viewHold, PlaceLegalHoldUseCase placeHold,
            ReleaseLegalHoldUseCase releaseHold) {
        this.viewSource = viewSource;
        this.viewHold = viewHold;
        this.placeHold = placeHold;
        this.releaseHold = releaseHold;
    }

    /**
     * What the page shows besides its form.
     *
     * @param held whether the source is on hold, so that the form ends the hold
     */
    record HoldPage(String path, String name, boolean held) {}

    @GetMapping(SOURCE + "/hold")
    String ask(@PathVariable UUID id, Model model) {
        return form(new SourceId(id), ReasonForm.empty(), model);
    }

    @PostMapping(SOURCE + "/hold")
    String place(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        var source = new SourceId(id);
        return answer(source, why, response, model,
                reason -> switch (placeHold
                        .place(new PlaceLegalHoldUseCase.Command(source, operator.username(), reason))) {
                    case Placed _ -> "?held";
                    case AlreadyHeld _ -> "";
                    case UnknownSource _ -> throw new PageNotFoundException();
                });
    }

    @PostMapping(SOURCE + "/release")
    String release(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        var source = new SourceId(id);
        return answer(source, why, response, model,
                reason -> switch (releaseHold
                        .release(new ReleaseLegalHoldUseCase.Command(source, operator.username(), reason))) {
                    case Released _ -> "?released";
                    case NotHeld _ -> "";
                });
    }

    private String answer(
            SourceId source, String why, HttpServletResponse response, Model model, Function<Reason, String> act) {
        var form = new ReasonForm(why, true);
        var reason = form.reason();
        if (reason.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(source, form, model);
        }
        return "redirect:/admin/sources/" + source + act.apply(reason.get());
    }

    private String form(SourceId source, ReasonForm form, Model model) {
        var detail = viewSource.view(new ViewSourceUseCase.Query(source)).orElseThrow(PageNotFoundException::new);
        var held = viewHold.view(new ViewLegalHoldUseCase.Query(source)).isPresent();
        model.addAttribute("page", new HoldPage("/admin/sources/" + source, detail.source().name(), held));
        model.addAttribute("form", form);
        return VIEW;
    }
}

package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase.Outcome.Changed;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase.Outcome.ChangedByOther;
import io.gatehouse.application.webhook.port.in.ChangeSourceUseCase.Outcome.Unknown;
import io.gatehouse.domain.webhook.SourceId;

/** One source, and changing it. */
@Controller
final class SourcePageController {
    private static final String PATH = "/admin/sources/{id}";

    private final SourcePageView view;
    private final ChangeSourceUseCase changeSource;

    SourcePageController(SourcePageView view, ChangeSourceUseCase changeSource) {
        this.view = view;
        this.changeSource = changeSource;
    }

    @GetMapping(PATH)
    String show(
            @PathVariable UUID id, @RequestParam Optional<String> changed, @RequestParam Optional<String> retired,
            @RequestParam("secret-shown") Optional<String> secretShown, @RequestParam Optional<String> held,
            @RequestParam Optional<String> released, Model model) {
        model.addAttribute("changed", changed.isPresent());
        model.addAttribute("retired", retired.isPresent());
        model.addAttribute("secretShown", secretShown.isPresent());
        model.addAttribute("placed", held.isPresent());
        model.addAttribute("released", released.isPresent());
        return view.show(view.find(new SourceId(id)), model);
    }

    @PostMapping(PATH)
    String change(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String instance, @RequestParam(defaultValue = "false") boolean enabled,
            @RequestParam(name = "kept", required = false) @Nullable List<String> kept,
            @RequestParam(defaultValue = "") String headerName, @RequestParam(defaultValue = "") String headerValue,
            @RequestParam long version, @AuthenticationPrincipal SignedInOperator operator,
            HttpServletResponse response, Model model) {
        var source = new SourceId(id);
        var form = ChangeSourceForm.checked(name, instance, enabled, kept, headerName, headerValue, version);
        if (!form.problems().isEmpty()) {
            return refuse(source, form, response, model);
        }
        return switch (outcome(form.command(source, headerValue, operator.username()))) {
            case Answer.TooMany _ -> refuse(source, form.with("headers"), response, model);
            case Answer.Decided(Changed _) -> "redirect:/admin/sources/" + source + "?changed";
            case Answer.Decided(ChangedByOther _) -> conflict(source, response, model);
            case Answer.Decided(Unknown _) -> throw new PageNotFoundException();
        };
    }

    /** What the use case says, or that it found more headers than a source can have. */
    private sealed interface Answer {
        record Decided(ChangeSourceUseCase.Outcome outcome) implements Answer {}

        record TooMany() implements Answer {}
    }

    private Answer outcome(ChangeSourceUseCase.Command command) {
        try {
            return new Answer.Decided(changeSource.change(command));
        } catch (IllegalArgumentException _) {
            return new Answer.TooMany();
        }
    }

    private String refuse(SourceId source, ChangeSourceForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return view.show(view.find(source), form, Optional.empty(), model);
    }

    private String conflict(SourceId source, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        model.addAttribute("changedByOther", true);
        return view.show(view.find(source), model);
    }
}

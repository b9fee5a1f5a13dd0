package io.gatehouse.adapter.web.admin.outbox;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.ReasonForm;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.outbox.port.in.RetryCallUseCase;
import io.gatehouse.application.outbox.port.in.ViewCallUseCase;
import io.gatehouse.domain.outbox.IdempotencyKey;

/** Says what trying a dead call again does, asks why, and has it tried. */
@Controller
final class RetryCallPageController {
    static final String PATH = "/admin/outbox/retry";

    private final ViewCallUseCase viewCall;
    private final RetryCallUseCase retryCall;
    private final Words words;
    private final Moments moments;

    RetryCallPageController(ViewCallUseCase viewCall, RetryCallUseCase retryCall, Words words, Moments moments) {
        this.viewCall = viewCall;
        this.retryCall = retryCall;
        this.words = words;
        this.moments = moments;
    }

    @GetMapping(PATH)
    String ask(@RequestParam String key, Model model) {
        return form(key(key), ReasonForm.empty(), model);
    }

    @PostMapping(PATH)
    String retry(
            @RequestParam String key, @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        var form = new ReasonForm(why, true);
        var reason = form.reason();
        if (reason.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(key(key), form, model);
        }
        return switch (retryCall.retry(new RetryCallUseCase.Command(key(key), operator.username(), reason.get()))) {
            case RetryCallUseCase.Outcome.Queued _ -> "redirect:" + OutboxPageController.PATH + "?retried";
            // Somebody else was faster, or it is forgotten; the list shows what is there.
            case RetryCallUseCase.Outcome.NotDead _ -> "redirect:" + OutboxPageController.PATH + "?gone";
        };
    }

    private String form(IdempotencyKey key, ReasonForm form, Model model) {
        model.addAttribute("call", viewCall.view(new ViewCallUseCase.Query(key))
                .map(call -> CallRow.of(call, words, moments)).filter(call -> call.retry().isPresent())
                .orElseThrow(PageNotFoundException::new));
        model.addAttribute("form", form);
        return "admin/outbox-retry";
    }

    private static IdempotencyKey key(String text) {
        try {
            return new IdempotencyKey(text);
        } catch (IllegalArgumentException _) {
            throw new PageNotFoundException();
        }
    }
}

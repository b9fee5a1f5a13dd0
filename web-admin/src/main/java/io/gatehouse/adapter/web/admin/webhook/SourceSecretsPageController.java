package io.gatehouse.adapter.web.admin.webhook;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.application.webhook.port.in.AddSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.RetireSourceSecretUseCase;
import io.gatehouse.application.webhook.port.in.RetireSourceSecretUseCase.Outcome.Retired;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SigningSecret;
import io.gatehouse.domain.webhook.SourceId;

/**
 * The secrets of a source. A value is shown once: the answer to the form that added it leads to a page of its own, and
 * until that is asked for, the value waits in the session of who added it. So neither a reload nor an address brings it
 * back, and no reload sends the form again.
 */
@Controller
final class SourceSecretsPageController {
    private static final String PATH = "/admin/sources/{id}/secrets";
    private static final String ADDED = PATH + "/added";
    private static final String RETIRE = PATH + "/{secret}/retire";
    private static final String PAGE = "page";
    private static final String GENERATE = "generate";

    private final SourcePageView view;
    private final AddSourceSecretUseCase addSecret;
    private final RetireSourceSecretUseCase retireSecret;
    private final InstantSource time;

    SourceSecretsPageController(
            SourcePageView view, AddSourceSecretUseCase addSecret, RetireSourceSecretUseCase retireSecret,
            InstantSource time) {
        this.view = view;
        this.addSecret = addSecret;
        this.retireSecret = retireSecret;
        this.time = time;
    }

    /**
     * What is shown about a secret right after it was added, the only time.
     *
     * @param generated whether Gatehouse made the secret, so that the Core does not know it yet
     */
    record AddedSecretPage(
            String source, String name, String secretId, String value, boolean generated, String snippet) {
        @Override
        public String toString() {
            return "AddedSecretPage[secretId=" + secretId + ", value=redacted]";
        }
    }

    @PostMapping(PATH)
    String add(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String how,
            @RequestParam(name = "secret", defaultValue = "") String pasted,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model,
            RedirectAttributes next) {
        var generated = GENERATE.equals(how);
        var secret = generated ? Optional.<SigningSecret>empty() : secret(pasted);
        if (!generated && secret.isEmpty()) {
            return refuse(new SourceId(id), "secret", response, model);
        }
        try {
            var command = new AddSourceSecretUseCase.Command(new SourceId(id), secret, operator.username());
            return answer(addSecret.add(command), new SourceId(id), generated, next);
        } catch (IllegalArgumentException _) {
            return refuse(new SourceId(id), "secrets", response, model);
        }
    }

    /** The secret that was just added; once it was shown, or if none was, the source. */
    @GetMapping(ADDED)
    String added(@PathVariable UUID id, Model model) {
        return model.getAttribute(PAGE) instanceof AddedSecretPage
                ? "admin/source-secret"
                : "redirect:/admin/sources/" + id + "?secret-shown";
    }

    /** Says how much the secret is in use, and asks whether it may go. */
    @GetMapping(RETIRE)
    String ask(@PathVariable UUID id, @PathVariable String secret, Model model) {
        return view.askToRetire(view.find(new SourceId(id)), secretId(secret), time.instant(), false, model);
    }

    @PostMapping(RETIRE)
    String retire(
            @PathVariable UUID id, @PathVariable String secret,
            @RequestParam(name = "in-use", defaultValue = "false") boolean evenIfUsed,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        var source = new SourceId(id);
        var command = new RetireSourceSecretUseCase.Command(
                source, secretId(secret), evenIfUsed, operator.username());
        return switch (retireSecret.retire(command)) {
            case Retired _ -> "redirect:/admin/sources/" + id + "?retired";
            case RetireSourceSecretUseCase.Outcome.InUse _ -> {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                yield view.askToRetire(view.find(source), secretId(secret), time.instant(), true, model);
            }
            case RetireSourceSecretUseCase.Outcome.Unknown _ -> throw new PageNotFoundException();
        };
    }

    private String answer(
            AddSourceSecretUseCase.Outcome outcome, SourceId source, boolean generated,
            RedirectAttributes next) {
        return switch (outcome) {
            case AddSourceSecretUseCase.Outcome.Added(var id, var secret) -> {
                var detail = view.find(source);
                next.addFlashAttribute(PAGE, new AddedSecretPage(
                        source.toString(), detail.source().name(), id.value(), secret.value(), generated,
                        view.snippet(detail)));
                yield "redirect:/admin/sources/" + source + "/secrets/added";
            }
            case AddSourceSecretUseCase.Outcome.Unknown _ -> throw new PageNotFoundException();
        };
    }

    private String refuse(SourceId source, String problem, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        var detail = view.find(source);
        return view.show(detail, ChangeSourceForm.of(detail), Optional.of(problem), model);
    }

    /** Without the white space around it that comes along when text is copied. */
    private static Optional<SigningSecret> secret(String pasted) {
        try {
            return Optional.of(new SigningSecret(pasted.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static SecretId secretId(String part) {
        try {
            return new SecretId(part);
        } catch (IllegalArgumentException _) {
            throw new PageNotFoundException();
        }
    }
}

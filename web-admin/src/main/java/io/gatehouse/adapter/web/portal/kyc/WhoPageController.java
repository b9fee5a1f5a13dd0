package io.gatehouse.adapter.web.portal.kyc;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase.Outcome.Refused;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase.Outcome.SignedIn;
import io.gatehouse.application.kyc.port.in.SignInReviewerUseCase.Outcome.Throttled;
import io.gatehouse.application.kyc.port.in.SignOutReviewerUseCase;
import io.gatehouse.domain.kyc.ReviewerId;
import io.gatehouse.domain.operator.Password;

/** Asks a reviewer who they are, as Blnk Cloud does not tell. */
@Controller
final class WhoPageController {
    private final SignInReviewerUseCase signIn;
    private final SignOutReviewerUseCase signOut;
    private final InstantSource time;
    private final Words words;

    WhoPageController(
            SignInReviewerUseCase signIn, SignOutReviewerUseCase signOut, InstantSource time, Words words) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.time = time;
        this.words = words;
    }

    @GetMapping(PortalPath.WHO)
    String ask(
            @ModelAttribute(name = "desk", binding = false) Desk desk,
            @RequestParam(defaultValue = PortalPath.QUEUE) String back, Model model) {
        model.addAttribute("page", WhoPage.ask(desk, back));
        return WhoPage.VIEW;
    }

    @PostMapping(PortalPath.WHO)
    String signIn(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @RequestParam(defaultValue = "") String reviewer,
            @RequestParam(defaultValue = "") String pin, @RequestParam(defaultValue = PortalPath.QUEUE) String back,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        var page = WhoPage.ask(desk, back);
        var whom = reviewer(reviewer);
        var typed = pin(pin);
        if (whom.isEmpty() || typed.isEmpty()) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, page.refused(reviewer, words.say("who.both")), response,
                    model);
        }
        var command = new SignInReviewerUseCase.Command(
                desk.visit().session(), desk.visit().instance(), whom.get(), typed.get(), request.getRemoteAddr());
        return switch (signIn.signIn(command)) {
            case SignedIn _ -> "redirect:" + page.back();
            case Refused _ -> refuse(
                    HttpStatus.UNPROCESSABLE_CONTENT, page.refused(reviewer, words.say("who.refused")), response,
                    model);
            case Throttled(var until) -> {
                var wait = Duration.between(time.instant(), until);
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())));
                yield refuse(
                        HttpStatus.TOO_MANY_REQUESTS,
                        page.refused(reviewer, words.say("who.throttled", words.duration(wait))), response, model);
            }
        };
    }

    @PostMapping(PortalPath.WHO + "/leave")
    String leave(@ModelAttribute(name = "desk", binding = false) Desk desk) {
        signOut.signOut(desk.visit().session());
        return "redirect:" + PortalPath.WHO;
    }

    private static String refuse(HttpStatus status, WhoPage page, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("page", page);
        return WhoPage.VIEW;
    }

    private static Optional<ReviewerId> reviewer(String text) {
        try {
            return Optional.of(new ReviewerId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Optional<Password> pin(String text) {
        try {
            return Optional.of(new Password(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

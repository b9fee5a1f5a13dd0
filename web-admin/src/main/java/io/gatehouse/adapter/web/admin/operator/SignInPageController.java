package io.gatehouse.adapter.web.admin.operator;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Words;

/** The sign-in form, and the way to it from the bare address. */
@Controller
final class SignInPageController {
    private final Words words;

    SignInPageController(Words words) {
        this.words = words;
    }

    /** What the form shows; {@code retryAfter} in words where there were too many failures. */
    record SignInPage(String name, boolean refused, Optional<String> retryAfter, boolean ended, boolean signedOut) {}

    @GetMapping("/")
    String start() {
        return "redirect:/admin";
    }

    @GetMapping("/admin/login")
    String form(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication,
            Model model) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedInOperator) {
            return "redirect:/admin";
        }
        var failure = SignInFailures.take(request);
        var wait = failure.map(SignInFailures.Failure::retryAfter).filter(time -> !time.isZero());
        // Here and not in the redirect that leads here, which browsers would have to wait with.
        wait.ifPresent(time -> {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(time.toSeconds()));
        });
        model.addAttribute("page", new SignInPage(
                failure.map(SignInFailures.Failure::name).orElse(""), failure.isPresent() && wait.isEmpty(),
                wait.map(words::duration),
                request.getParameter("ended") != null, request.getParameter("signed-out") != null));
        return "admin/login";
    }
}

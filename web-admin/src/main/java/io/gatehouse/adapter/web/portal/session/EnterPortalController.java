package io.gatehouse.adapter.web.portal.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.portal.shared.BrowserToken;
import io.gatehouse.adapter.web.portal.shared.PortalCookie;
import io.gatehouse.adapter.web.portal.shared.PortalNotice;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase.Outcome.Entered;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase.Outcome.Gone;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase.Outcome.Revoked;
import io.gatehouse.application.portal.port.in.EnterPortalUseCase.Outcome.Unknown;
import io.gatehouse.domain.portal.PortalToken;

/** Redeems the launch token and leads on to the portal at an address without it. */
@Controller
final class EnterPortalController {
    private static final String PATH = "/portal/enter";

    private final EnterPortalUseCase enterPortal;
    private final PortalCookie cookie;
    private final InstantSource time;

    EnterPortalController(EnterPortalUseCase enterPortal, PortalCookie cookie, InstantSource time) {
        this.enterPortal = enterPortal;
        this.cookie = cookie;
        this.time = time;
    }

    @GetMapping(PATH)
    String enter(
            @RequestParam(required = false) @Nullable String token, HttpServletResponse response, Model model) {
        var brought = BrowserToken.read(token);
        return brought.isEmpty()
                ? PortalNotice.UNKNOWN.show(response, model)
                : redeem(brought.get(), response, model);
    }

    /** Looks, and redeems nothing: link checkers ask like this. */
    @RequestMapping(path = PATH, method = RequestMethod.HEAD)
    ResponseEntity<Void> look(@RequestParam(required = false) @Nullable String token) {
        var status = BrowserToken.read(token).isPresent() ? HttpStatus.OK : HttpStatus.UNAUTHORIZED;
        return ResponseEntity.status(status).build();
    }

    /** A browser that fetches ahead of the user redeems nothing either; it asks again when the user is there. */
    @GetMapping(path = PATH, headers = "Sec-Purpose")
    Object fetchAhead(
            @RequestHeader("Sec-Purpose") String purpose,
            @RequestParam(required = false) @Nullable String token, HttpServletResponse response, Model model) {
        return purpose.toLowerCase(Locale.ROOT).contains("prefetch")
                ? ResponseEntity.noContent().build()
                : enter(token, response, model);
    }

    private String redeem(PortalToken launchToken, HttpServletResponse response, Model model) {
        return switch (enterPortal.enter(new EnterPortalUseCase.Command(launchToken))) {
            case Entered(var sessionToken, var expiresAt) -> {
                var lifetime = Duration.between(time.instant(), expiresAt);
                response.addHeader(HttpHeaders.SET_COOKIE, cookie.write(sessionToken, lifetime));
                yield "redirect:/portal";
            }
            case Unknown _ -> PortalNotice.UNKNOWN.show(response, model);
            case Gone _ -> PortalNotice.LINK_GONE.show(response, model);
            case Revoked _ -> PortalNotice.REVOKED.show(response, model);
        };
    }
}

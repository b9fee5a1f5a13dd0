package io.gatehouse.adapter.web.portal.session;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.WebUtils;

import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PermissionRow;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase.Outcome.Gone;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase.Outcome.Opened;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase.Outcome.Revoked;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase.Outcome.Unknown;
import io.gatehouse.domain.portal.PortalToken;

/** The portal's first page. */
@Controller
final class PortalPageController {
    private final VisitPortalUseCase visitPortal;
    private final PortalCookie cookie;
    private final InstantSource time;
    private final Words words;
    private final Moments moments;

    PortalPageController(
            VisitPortalUseCase visitPortal, PortalCookie cookie, InstantSource time, Words words, Moments moments) {
        this.visitPortal = visitPortal;
        this.cookie = cookie;
        this.time = time;
        this.words = words;
        this.moments = moments;
    }

    /**
     * What the page shows.
     *
     * @param remaining        of the session, in words
     * @param remainingSeconds the same for the script that counts down
     */
    record PortalPage(
            String installation, String instance, List<PermissionRow> permissions, Moment launched, Moment expires,
            String remaining, long remainingSeconds) {}

    @GetMapping("/portal")
    String show(HttpServletRequest request, HttpServletResponse response, Model model) {
        Cookie brought = WebUtils.getCookie(request, cookie.name());
        var token = BrowserToken.read(brought == null ? null : brought.getValue());
        return token.isEmpty() ? PortalNotice.UNKNOWN.show(response, model) : visit(token.get(), response, model);
    }

    private String visit(PortalToken token, HttpServletResponse response, Model model) {
        return switch (visitPortal.visit(new VisitPortalUseCase.Query(token))) {
            case Opened opened -> {
                model.addAttribute("page", page(opened));
                yield "portal/portal";
            }
            case Unknown _ -> PortalNotice.UNKNOWN.show(response, model);
            case Gone _ -> PortalNotice.SESSION_GONE.show(response, model);
            case Revoked _ -> PortalNotice.REVOKED.show(response, model);
        };
    }

    private PortalPage page(Opened opened) {
        var remaining = Duration.between(time.instant(), opened.expiresAt());
        return new PortalPage(
                opened.installation().value(), opened.instance().value(),
                opened.permissions().scopes().stream().map(one -> PermissionRow.of(one, words)).toList(),
                moments.at(opened.launchedAt()), moments.at(opened.expiresAt()), words.duration(remaining),
                remaining.toSeconds());
    }
}

package io.gatehouse.adapter.web.portal.session;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.gatehouse.adapter.web.portal.shared.PortalVisit;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PermissionRow;
import io.gatehouse.adapter.web.shared.Words;

/** The page on the session and the installation. */
@Controller
final class PortalPageController {
    private final Words words;
    private final Moments moments;

    PortalPageController(Words words, Moments moments) {
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
    String show(PortalVisit visit, Model model) {
        model.addAttribute("page", new PortalPage(
                visit.installation().value(), visit.instance().value(),
                visit.permissions().scopes().stream().map(one -> PermissionRow.of(one, words)).toList(),
                moments.at(visit.launchedAt()), moments.at(visit.expiresAt()), words.duration(visit.remaining()),
                visit.remaining().toSeconds()));
        return "portal/portal";
    }
}

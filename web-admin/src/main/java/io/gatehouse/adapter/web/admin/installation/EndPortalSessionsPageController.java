package io.gatehouse.adapter.web.admin.installation;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.PathIds;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.portal.port.in.EndPortalSessionsUseCase;
import io.gatehouse.domain.installation.InstallationId;

/** Asks why, and ends the portal sessions of an installation. */
@Controller
final class EndPortalSessionsPageController {
    private static final String PATH = "/admin/installations/{id}/end-sessions";
    private static final String VIEW = "admin/installation-end-sessions";

    private final ViewInstallationUseCase viewInstallation;
    private final EndPortalSessionsUseCase endSessions;
    private final InstallationRow.Rows rows;

    EndPortalSessionsPageController(
            ViewInstallationUseCase viewInstallation, EndPortalSessionsUseCase endSessions,
            InstallationRow.Rows rows) {
        this.viewInstallation = viewInstallation;
        this.endSessions = endSessions;
        this.rows = rows;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String id, Model model) {
        return form(PathInstallation.read(id), ReasonForm.empty(), model);
    }

    @PostMapping(PATH)
    String end(
            @PathVariable String id, @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        var installation = PathInstallation.read(id);
        var reason = new ReasonForm(why, true).reason();
        if (reason.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(installation, new ReasonForm(why, true), model);
        }
        var outcome = endSessions.end(new EndPortalSessionsUseCase.Command(
                installation, operator.username(), reason.get()));
        return "redirect:/admin/installations/" + PathIds.write(installation.value()) + "?sessions-ended="
                + outcome.ended();
    }

    private String form(InstallationId installation, ReasonForm form, Model model) {
        var detail = viewInstallation.view(new ViewInstallationUseCase.Query(installation))
                .orElseThrow(PageNotFoundException::new);
        model.addAttribute("installation", rows.row(detail.summary()));
        model.addAttribute("form", form);
        return VIEW;
    }
}

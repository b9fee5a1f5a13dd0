package io.gatehouse.adapter.web.admin.installation;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.portal.port.in.EndPortalSessionsUseCase;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.shared.Reason;

/** Asks why, and ends the portal sessions of an installation. */
@Controller
final class EndPortalSessionsPageController {
    private static final String ACTION = "end-sessions";
    private static final String PATH = "/admin/installations/{id}/" + ACTION;

    private final ConfirmPageView page;
    private final EndPortalSessionsUseCase endSessions;

    EndPortalSessionsPageController(
            ViewInstallationUseCase viewInstallation, EndPortalSessionsUseCase endSessions,
            InstallationRow.Rows rows) {
        this.page = new ConfirmPageView(ACTION, viewInstallation, rows);
        this.endSessions = endSessions;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String id, Model model) {
        return page.ask(id, model);
    }

    @PostMapping(PATH)
    String end(
            @PathVariable String id, @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        return page.answer(
                id, why, response, model, (installation, reason) -> end(installation, operator, reason));
    }

    private String end(InstallationId installation, SignedInOperator operator, Reason why) {
        var outcome = endSessions.end(new EndPortalSessionsUseCase.Command(installation, operator.username(), why));
        return "?sessions-ended=" + outcome.ended();
    }
}

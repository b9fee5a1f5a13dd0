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
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase;
import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase.Outcome.NotActive;
import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase.Outcome.Revoked;
import io.gatehouse.application.installation.port.in.RevokeInstallationUseCase.Outcome.Unknown;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.shared.Reason;

/** Says what revoking here does and does not do, asks why, and revokes. */
@Controller
final class RevokeInstallationPageController {
    private static final String ACTION = "revoke";
    private static final String PATH = "/admin/installations/{id}/" + ACTION;

    private final ConfirmPageView page;
    private final RevokeInstallationUseCase revokeInstallation;

    RevokeInstallationPageController(
            ViewInstallationUseCase viewInstallation, RevokeInstallationUseCase revokeInstallation,
            InstallationRow.Rows rows) {
        this.page = new ConfirmPageView(ACTION, viewInstallation, rows);
        this.revokeInstallation = revokeInstallation;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String id, Model model) {
        return page.ask(id, model);
    }

    @PostMapping(PATH)
    String revoke(
            @PathVariable String id, @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        return page.answer(
                id, why, response, model, (installation, reason) -> revoke(installation, operator, reason));
    }

    private String revoke(InstallationId installation, SignedInOperator operator, Reason why) {
        var command = new RevokeInstallationUseCase.Command(installation, operator.username(), why);
        return switch (revokeInstallation.revoke(command)) {
            case Revoked _ -> "?revoked";
            case NotActive _ -> "";
            case Unknown _ -> throw new PageNotFoundException();
        };
    }
}

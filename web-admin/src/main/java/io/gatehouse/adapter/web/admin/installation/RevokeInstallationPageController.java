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
    private static final String PATH = "/admin/installations/{id}/revoke";
    private static final String VIEW = "admin/installation-revoke";

    private final ViewInstallationUseCase viewInstallation;
    private final RevokeInstallationUseCase revokeInstallation;
    private final InstallationRow.Rows rows;

    RevokeInstallationPageController(
            ViewInstallationUseCase viewInstallation, RevokeInstallationUseCase revokeInstallation,
            InstallationRow.Rows rows) {
        this.viewInstallation = viewInstallation;
        this.revokeInstallation = revokeInstallation;
        this.rows = rows;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String id, Model model) {
        return form(PathInstallation.read(id), ReasonForm.empty(), model);
    }

    @PostMapping(PATH)
    String revoke(
            @PathVariable String id, @RequestParam(defaultValue = "") String why,
            @AuthenticationPrincipal SignedInOperator operator, HttpServletResponse response, Model model) {
        var installation = PathInstallation.read(id);
        var reason = new ReasonForm(why, true).reason();
        if (reason.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return form(installation, new ReasonForm(why, true), model);
        }
        return answer(installation, operator, reason.get());
    }

    private String answer(InstallationId installation, SignedInOperator operator, Reason why) {
        var page = "redirect:/admin/installations/" + PathIds.write(installation.value());
        var command = new RevokeInstallationUseCase.Command(installation, operator.username(), why);
        return switch (revokeInstallation.revoke(command)) {
            case Revoked _ -> page + "?revoked";
            case NotActive _ -> page;
            case Unknown _ -> throw new PageNotFoundException();
        };
    }

    private String form(InstallationId installation, ReasonForm form, Model model) {
        var detail = viewInstallation.view(new ViewInstallationUseCase.Query(installation))
                .orElseThrow(PageNotFoundException::new);
        model.addAttribute("installation", rows.row(detail.summary()));
        model.addAttribute("form", form);
        return VIEW;
    }
}

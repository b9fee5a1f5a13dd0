package io.gatehouse.adapter.web.admin.installation;

import java.util.function.BiFunction;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;

import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.PathIds;
import io.gatehouse.adapter.web.shared.ReasonForm;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.shared.Reason;

/** Says what an action does to an installation and asks why, before it is taken. */
final class ConfirmPageView {
    private final String action;
    private final ViewInstallationUseCase viewInstallation;
    private final InstallationRow.Rows rows;

    /** @param action the end of the page's path, and what its words are called in the messages */
    ConfirmPageView(String action, ViewInstallationUseCase viewInstallation, InstallationRow.Rows rows) {
        this.action = action;
        this.viewInstallation = viewInstallation;
        this.rows = rows;
    }

    /** The page with nothing typed. */
    String ask(String id, Model model) {
        return form(PathInstallation.read(id), ReasonForm.empty(), model);
    }

    /**
     * Leads back to the installation once the action was taken; asks again if what was typed is no reason.
     *
     * @param take takes the action and gives the query with which the installation's page tells of it
     */
    String answer(
            String id, String why, HttpServletResponse response, Model model,
            BiFunction<InstallationId, Reason, String> take) {
        var installation = PathInstallation.read(id);
        var form = new ReasonForm(why, true);
        return form.reason()
                .map(reason -> "redirect:/admin/installations/" + PathIds.write(installation.value())
                        + take.apply(installation, reason))
                .orElseGet(() -> {
                    response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                    return form(installation, form, model);
                });
    }

    private String form(InstallationId installation, ReasonForm form, Model model) {
        var detail = viewInstallation.view(new ViewInstallationUseCase.Query(installation))
                .orElseThrow(PageNotFoundException::new);
        model.addAttribute("action", action);
        model.addAttribute("installation", rows.row(detail.summary()));
        model.addAttribute("form", form);
        return "admin/installation-confirm";
    }
}

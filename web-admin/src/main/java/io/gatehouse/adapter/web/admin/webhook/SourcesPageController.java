package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Site;
import io.gatehouse.adapter.web.shared.SourceRow;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.application.webhook.port.in.CreateSourceUseCase;
import io.gatehouse.application.webhook.port.in.CreateSourceUseCase.Outcome.Created;
import io.gatehouse.application.webhook.port.in.CreateSourceUseCase.Outcome.SlugTaken;
import io.gatehouse.domain.webhook.SourceSlug;

/** The list of sources, and adding one. */
@Controller
final class SourcesPageController {
    private static final String PATH = "/admin/sources";
    private static final String FORM = "admin/source-new";

    private final BrowseSourcesUseCase browse;
    private final CreateSourceUseCase create;
    private final SourceRow.Rows rows;
    private final Site site;

    SourcesPageController(
            BrowseSourcesUseCase browse, CreateSourceUseCase create, SourceRow.Rows rows, Site site) {
        this.browse = browse;
        this.create = create;
        this.rows = rows;
        this.site = site;
    }

    /** What the page shows. */
    record SourcesPage(List<SourceRow> rows) {}

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("page", new SourcesPage(browse.browse().stream().map(rows::row).toList()));
        return "admin/sources";
    }

    @GetMapping(PATH + "/new")
    String ask(Model model) {
        return form(new NewSourceForm("", "", "", List.of()), model);
    }

    @PostMapping(PATH)
    String create(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String instance, @AuthenticationPrincipal SignedInOperator operator,
            HttpServletResponse response, Model model) {
        var form = NewSourceForm.checked(name, slug, instance);
        if (!form.problems().isEmpty()) {
            return refuse(form, response, model);
        }
        return switch (create.create(form.command(operator.username()))) {
            case Created(var source) -> "redirect:" + PATH + "/" + source;
            case SlugTaken _ -> refuse(form.with("slug-taken"), response, model);
        };
    }

    private String refuse(NewSourceForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return form(form, model);
    }

    private String form(NewSourceForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("prefix", site.webhookUrl(SourceSlug.DEFAULT) + "/");
        return FORM;
    }
}

package io.gatehouse.adapter.web.admin.installation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.Pager;
import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.installation.port.in.BrowseInstallationsUseCase;
import io.gatehouse.application.installation.view.InstallationCounts;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.shared.view.PageRequest;

/** The list of installations. */
@Controller
final class InstallationsPageController {
    private static final String PATH = "/admin/installations";
    private static final String REVOKED = "revoked";

    private final BrowseInstallationsUseCase browse;
    private final Words words;
    private final InstallationRow.Rows rows;

    InstallationsPageController(BrowseInstallationsUseCase browse, Words words, InstallationRow.Rows rows) {
        this.browse = browse;
        this.words = words;
        this.rows = rows;
    }

    /** What the page shows. */
    record InstallationsPage(
            List<Tab> tabs, boolean revoked, String search, String clear, List<InstallationRow> rows, Pager pager) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String status, @RequestParam(name = "q", defaultValue = "") String search,
            @RequestParam Optional<String> older, @RequestParam Optional<String> newer, Model model) {
        var revoked = REVOKED.equals(status);
        var found = browse.browse(new BrowseInstallationsUseCase.Query(
                revoked ? InstallationStatus.REVOKED : InstallationStatus.ACTIVE, Optional.of(search),
                PageRequest.between(older, newer)));
        var tab = Address.of(PATH).with("status", revoked ? REVOKED : "");
        model.addAttribute("page", new InstallationsPage(
                tabs(found.counts(), search, revoked), revoked, search.strip(), tab.text(),
                found.page().rows().stream().map(rows::row).toList(), tab.with("q", search).pager(found.page())));
        return "admin/installations";
    }

    private List<Tab> tabs(InstallationCounts counts, String search, boolean revoked) {
        var active = Address.of(PATH).with("q", search);
        var ended = Address.of(PATH).with("status", REVOKED).with("q", search);
        return List.of(
                new Tab(words.say("installations.tab.active"), words.count(counts.active()), active.text(), !revoked),
                new Tab(words.say("installations.tab.revoked"), words.count(counts.revoked()), ended.text(), revoked));
    }
}

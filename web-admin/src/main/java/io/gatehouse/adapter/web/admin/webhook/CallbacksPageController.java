package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.CallbackRow;
import io.gatehouse.adapter.web.shared.Chip;
import io.gatehouse.adapter.web.shared.Pager;
import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.installation.port.in.BrowseCallbacksUseCase;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.InstallationId;

/** The log of Blnk Cloud's callbacks. */
@Controller
final class CallbacksPageController {
    private static final String PATH = "/admin/events/callbacks";

    private final BrowseCallbacksUseCase browse;
    private final Words words;
    private final CallbackRow.Rows rows;

    CallbacksPageController(BrowseCallbacksUseCase browse, Words words, CallbackRow.Rows rows) {
        this.browse = browse;
        this.words = words;
        this.rows = rows;
    }

    /** What the page shows. */
    record CallbacksPage(
            List<Tab> tabs, String installation, boolean ignored, List<Chip> chips, List<CallbackRow> rows,
            Pager pager) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String installation, @RequestParam Optional<String> older,
            @RequestParam Optional<String> newer, Model model) {
        var typed = installation.strip();
        var wanted = read(typed);
        var found = browse.browse(new BrowseCallbacksUseCase.Query(wanted, PageRequest.between(older, newer)));
        model.addAttribute("page", new CallbacksPage(
                EventTabs.CALLBACKS.tabs(words), typed, !typed.isEmpty() && wanted.isEmpty(), chips(wanted),
                found.rows().stream().map(rows::row).toList(),
                Address.of(PATH).with("installation", typed).pager(found)));
        return "admin/callbacks";
    }

    private static Optional<InstallationId> read(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(new InstallationId(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private List<Chip> chips(Optional<InstallationId> wanted) {
        return wanted.stream().map(id -> new Chip(words.say("filter.installation"), id.value(), PATH)).toList();
    }
}

package io.gatehouse.adapter.web.admin.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.Chip;
import io.gatehouse.adapter.web.shared.Pager;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.in.BrowseRefusalsUseCase;
import io.gatehouse.application.webhook.port.in.TrimRefusalsUseCase;

/** The log of refused requests: why a webhook does not arrive. */
@Controller
final class RefusedPageController {
    private static final String PATH = "/admin/refused";

    private final BrowseRefusalsUseCase browse;
    private final Words words;
    private final RefusalWords refusals;
    private final RefusalRow.Rows rows;

    RefusedPageController(
            BrowseRefusalsUseCase browse, Words words, RefusalWords refusals, RefusalRow.Rows rows) {
        this.browse = browse;
        this.words = words;
        this.refusals = refusals;
        this.rows = rows;
    }

    /** A cause to choose. */
    record Choice(String code, String label, boolean chosen) {}

    /**
     * What the page shows.
     *
     * @param ignored whether the cause that is asked for has no meaning, so that it is left out
     */
    record RefusedPage(
            String slug, List<Choice> causes, List<Chip> chips, List<RefusalRow> rows, Pager pager, int most,
            int days, boolean ignored) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(name = "source", defaultValue = "") String slug,
            @RequestParam(defaultValue = "") String cause, @RequestParam Optional<String> older,
            @RequestParam Optional<String> newer, Model model) {
        var typed = slug.strip();
        var ignored = !cause.isEmpty() && !RefusalWords.CODES.contains(cause);
        var address = Address.of(PATH).with("source", typed).with("cause", cause);
        var found = browse.browse(new BrowseRefusalsUseCase.Query(
                some(typed), some(ignored ? "" : cause), PageRequest.between(older, newer)));
        model.addAttribute("page", new RefusedPage(
                typed, causes(cause), chips(address), found.rows().stream().map(rows::row).toList(),
                address.pager(found), TrimRefusalsUseCase.MOST, TrimRefusalsUseCase.DAYS, ignored));
        return "admin/refused";
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private List<Choice> causes(String chosen) {
        return RefusalWords.CODES.stream()
                .map(code -> new Choice(code, refusals.label(code), code.equals(chosen)))
                .toList();
    }

    private List<Chip> chips(Address address) {
        var chips = new ArrayList<Chip>();
        for (var parameter : address.parameters()) {
            var known = "cause".equals(parameter.name()) && RefusalWords.CODES.contains(parameter.value());
            chips.add(new Chip(
                    words.say("filter." + parameter.name()),
                    known ? refusals.label(parameter.value()) : parameter.value(),
                    address.without(parameter.name()).text()));
        }
        return chips;
    }
}

package io.gatehouse.adapter.web.portal.kyc;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.CaseRow;
import io.gatehouse.adapter.web.shared.CaseTabs;
import io.gatehouse.adapter.web.shared.CaseWords;
import io.gatehouse.adapter.web.shared.Chip;
import io.gatehouse.adapter.web.shared.Pager;
import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.BrowseCasesUseCase;
import io.gatehouse.application.kyc.port.in.CountCasesUseCase;
import io.gatehouse.application.kyc.port.in.FindNextCaseUseCase;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.kyc.CaseState;
import io.gatehouse.domain.kyc.ReviewCause;

/** The cases of the instance, and the way to the next one. */
@Controller
final class QueuePageController {
    private final BrowseCasesUseCase browse;
    private final CountCasesUseCase count;
    private final FindNextCaseUseCase findNext;
    private final InstantSource time;
    private final Words words;
    private final CaseWords cases;
    private final CaseRow.Rows rows;

    QueuePageController(
            BrowseCasesUseCase browse, CountCasesUseCase count, FindNextCaseUseCase findNext, InstantSource time,
            Words words, CaseWords cases, CaseRow.Rows rows) {
        this.browse = browse;
        this.count = count;
        this.findNext = findNext;
        this.time = time;
        this.words = words;
        this.cases = cases;
        this.rows = rows;
    }

    /** An entry of a list to choose from. */
    record Choice(String value, String label, boolean chosen) {}

    /**
     * What the page shows.
     *
     * @param overdue how many are late, in words; empty if none is
     * @param none    whether a next case was asked for and there is none
     * @param clear   the tab without filters
     */
    record QueuePage(
            List<Tab> tabs, QueueForm form, List<Choice> states, List<Choice> causes, List<Chip> chips, String clear,
            Optional<String> overdue, boolean none, List<CaseRow> rows, Pager pager) {}

    @GetMapping(PortalPath.QUEUE)
    String list(
            @ModelAttribute(name = "desk", binding = false) Desk desk, @RequestParam(defaultValue = "") String tab,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String cause,
            @RequestParam Optional<String> mine, @RequestParam Optional<String> overdue,
            @RequestParam(name = "q", defaultValue = "") String search, @RequestParam Optional<String> none,
            @RequestParam Optional<String> older, @RequestParam Optional<String> newer, Model model) {
        var form = new QueueForm(
                CaseTabs.of(tab).orElse(CaseTabs.TO_REVIEW), state, cause,
                mine.isPresent() && desk.present().isPresent(),
                overdue.isPresent(), search);
        var instance = desk.visit().instance();
        var counts = count.count(Optional.of(instance));
        var found = browse.browse(new BrowseCasesUseCase.Query(
                form.filter(instance, desk.present(), time.instant()), PageRequest.between(older, newer)));
        model.addAttribute("page", new QueuePage(
                form.tab().tabs(form.anyTab(), counts, words), form, states(form), causes(form), chips(form),
                new QueueForm(form.tab(), "", "", false, false, "").address().text(),
                counts.overdue().value() == 0 ? Optional.empty() : Optional.of(words.count(counts.overdue())),
                none.isPresent(), found.rows().stream().map(rows::row).toList(), form.address().pager(found)));
        return "portal/cases";
    }

    /** Leads to the case that is due first; a link, as it changes nothing. */
    @GetMapping(PortalPath.QUEUE + "/next")
    String next(@ModelAttribute(name = "desk", binding = false) Desk desk) {
        return findNext.next(new FindNextCaseUseCase.Query(desk.visit().instance(), desk.visit().session()))
                .map(found -> "redirect:" + PortalPath.of(found))
                .orElse("redirect:" + PortalPath.QUEUE + "?none=yes");
    }

    private List<Choice> states(QueueForm form) {
        return Arrays.stream(CaseState.Kind.values())
                .filter(kind -> form.tab().states().isEmpty() || form.tab().states().contains(kind))
                .map(kind -> new Choice(
                        QueueForm.code(kind), cases.state(kind).text(), QueueForm.code(kind).equals(form.state())))
                .toList();
    }

    private List<Choice> causes(QueueForm form) {
        return Arrays.stream(ReviewCause.values())
                .map(one -> new Choice(
                        QueueForm.code(one), cases.cause(one), QueueForm.code(one).equals(form.cause())))
                .toList();
    }

    private List<Chip> chips(QueueForm form) {
        return form.address().parameters().stream()
                .filter(parameter -> !"tab".equals(parameter.name()))
                .map(parameter -> new Chip(
                        words.say("kyc.word.filter." + parameter.name()),
                        value(form, parameter.name(), parameter.value()),
                        form.address().without(parameter.name()).text()))
                .toList();
    }

    private String value(QueueForm form, String name, String value) {
        return switch (name) {
            case "state" -> form.chosenState().map(kind -> cases.state(kind).text()).orElse(value);
            case "cause" -> form.chosenCause().map(cases::cause).orElse(value);
            case "mine", "overdue" -> words.say("kyc.yes");
            // The id is shown as it was typed.
            default -> value;
        };
    }
}

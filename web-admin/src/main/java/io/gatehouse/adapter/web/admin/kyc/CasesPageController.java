package io.gatehouse.adapter.web.admin.kyc;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.CaseRow;
import io.gatehouse.adapter.web.shared.CaseTabs;
import io.gatehouse.adapter.web.shared.CaseWords;
import io.gatehouse.adapter.web.shared.Chip;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.Pager;
import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.port.in.BrowseCasesUseCase;
import io.gatehouse.application.kyc.port.in.CountCasesUseCase;
import io.gatehouse.application.kyc.port.in.ViewCaseRecordUseCase;
import io.gatehouse.application.kyc.view.CaseFilter;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.ReviewCause;

/** The cases of all instances, and what became of each; nothing of whom they are about. */
@Controller
final class CasesPageController {
    private static final String PATH = "/admin/cases";

    private final BrowseCasesUseCase browse;
    private final CountCasesUseCase count;
    private final ViewCaseRecordUseCase viewRecord;
    private final InstantSource time;
    private final Words words;
    private final CaseWords cases;
    private final CaseRow.Rows rows;
    private final Moments moments;

    CasesPageController(
            BrowseCasesUseCase browse, CountCasesUseCase count, ViewCaseRecordUseCase viewRecord, InstantSource time,
            Words words, CaseWords cases, CaseRow.Rows rows, Moments moments) {
        this.browse = browse;
        this.count = count;
        this.viewRecord = viewRecord;
        this.time = time;
        this.words = words;
        this.cases = cases;
        this.rows = rows;
        this.moments = moments;
    }

    /** An entry of a list to choose from. */
    record Choice(String value, String label, boolean chosen) {}

    /** What the list shows. */
    record CasesPage(
            List<Tab> tabs, String tab, String instance, String search, boolean overdue, List<Choice> causes,
            List<Chip> chips, String clear, List<CaseRow> rows, Pager pager) {}

    /** What the page of a case shows. */
    record RecordPage(CaseRow row, List<StepRow> history) {}

    @GetMapping(PATH)
    String list(
            @RequestParam(defaultValue = "") String tab, @RequestParam(defaultValue = "") String instance,
            @RequestParam(defaultValue = "") String cause, @RequestParam Optional<String> overdue,
            @RequestParam(name = "q", defaultValue = "") String search, @RequestParam Optional<String> older,
            @RequestParam Optional<String> newer, Model model) {
        var chosen = CaseTabs.of(tab).orElse(CaseTabs.TO_REVIEW);
        var of = instance(instance.strip());
        var why = cause(cause);
        var filter = new CaseFilter(
                of, chosen.states(), why, Optional.empty(), overdue.map(_ -> time.instant()), Optional.of(search));
        var anyTab = Address.of(PATH).with("instance", of.map(InstanceId::value).orElse(""))
                .with("cause", why.map(CasesPageController::code).orElse(""))
                .with("overdue", overdue.isPresent() ? "yes" : "").with("q", search.strip());
        var found = browse.browse(new BrowseCasesUseCase.Query(filter, PageRequest.between(older, newer)));
        model.addAttribute("page", new CasesPage(
                chosen.tabs(anyTab, count.count(of), words), chosen.code(), of.map(InstanceId::value).orElse(""),
                search.strip(), overdue.isPresent(), causes(why), chips(anyTab.with("tab", chosen.code())),
                Address.of(PATH).with("tab", chosen.code()).text(), found.rows().stream().map(rows::row).toList(),
                anyTab.with("tab", chosen.code()).pager(found)));
        return "admin/cases";
    }

    @GetMapping(PATH + "/{id}")
    String show(@PathVariable String id, Model model) {
        var record = CaseId.parse(id).flatMap(viewRecord::view).orElseThrow(PageNotFoundException::new);
        model.addAttribute("page", new RecordPage(
                rows.row(record.summary()),
                record.history().stream().map(step -> StepRow.of(step, words, cases, moments)).toList()));
        return "admin/case";
    }

    private List<Choice> causes(Optional<ReviewCause> chosen) {
        return Arrays.stream(ReviewCause.values())
                .map(one -> new Choice(code(one), cases.cause(one), chosen.filter(one::equals).isPresent()))
                .toList();
    }

    private List<Chip> chips(Address list) {
        var chips = new ArrayList<Chip>();
        for (var one : list.parameters()) {
            if (one.name().equals("tab")) {
                continue;
            }
            var value = switch (one.name()) {
                case "cause" -> cause(one.value()).map(cases::cause).orElse(one.value());
                case "overdue" -> words.say("kyc.yes");
                // Ids are shown as they were typed.
                default -> one.value();
            };
            chips.add(new Chip(words.say("kyc.word.filter." + one.name()), value, list.without(one.name()).text()));
        }
        return List.copyOf(chips);
    }

    private static String code(ReviewCause cause) {
        return cause.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<ReviewCause> cause(String code) {
        return Arrays.stream(ReviewCause.values()).filter(one -> code(one).equals(code)).findFirst();
    }

    private static Optional<InstanceId> instance(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new InstanceId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

package io.gatehouse.adapter.web.admin.webhook;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.Chip;
import io.gatehouse.adapter.web.shared.EventRow;
import io.gatehouse.adapter.web.shared.Pager;
import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.port.in.BrowseSourcesUseCase;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.KnownEvent;

/** The log of accepted events. */
@Controller
final class EventsPageController {
    private final BrowseEventsUseCase browse;
    private final BrowseSourcesUseCase browseSources;
    private final InstantSource time;
    private final Words words;
    private final EventRow.Rows rows;
    private final EventFilterWords filters;

    EventsPageController(
            BrowseEventsUseCase browse, BrowseSourcesUseCase browseSources, InstantSource time, Words words,
            EventRow.Rows rows) {
        this.browse = browse;
        this.browseSources = browseSources;
        this.time = time;
        this.words = words;
        this.rows = rows;
        filters = new EventFilterWords(words, rows);
    }

    /** An entry of a list to choose from. */
    record Choice(String value, String label, boolean chosen) {}

    /** What the page shows. */
    record EventsPage(
            List<Tab> tabs, EventsForm form, List<Choice> sources, List<Choice> states, List<Tab> periods,
            List<String> names, List<Chip> chips, List<String> ignored, List<EventRow> rows, Pager pager,
            String replay) {}

    @GetMapping("/admin/events")
    String list(
            @RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String instance,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until, @RequestParam(name = "q", defaultValue = "") String search,
            @RequestParam Optional<String> older, @RequestParam Optional<String> newer, Model model) {
        var form = new EventsForm(source, instance, name, state, period, from, until, search);
        var meaning = form.meaning(time.instant());
        var found = browse.browse(new BrowseEventsUseCase.Query(meaning.filter(), PageRequest.between(older, newer)));
        model.addAttribute("page", new EventsPage(
                EventTabs.LEDGER.tabs(words), form, sources(form), states(form), periods(form),
                Arrays.stream(KnownEvent.values()).map(known -> known.eventName().value()).toList(),
                filters.chips(form),
                filters.names(meaning.ignored()),
                found.rows().stream().map(rows::row).toList(), form.address().pager(found),
                form.at("/admin/events/replay").text()));
        return "admin/events";
    }

    private List<Choice> sources(EventsForm form) {
        return browseSources.browse().stream()
                .map(one -> one.source())
                .map(one -> new Choice(one.slug().value(), one.name(), one.slug().value().equals(form.source())))
                .toList();
    }

    private List<Choice> states(EventsForm form) {
        return Arrays.stream(EventState.values())
                .map(state -> new Choice(
                        EventsForm.code(state), rows.state(state).text(),
                        form.states().contains(EventsForm.code(state))))
                .toList();
    }

    private List<Tab> periods(EventsForm form) {
        var anyTime = form.address().without("period").without("from").without("until");
        return Arrays.stream(EventsForm.Period.values())
                .map(period -> new Tab(
                        words.say("period." + period.code()), "", anyTime.with("period", period.code()).text(),
                        form.address().parameters().contains(period(period))))
                .toList();
    }

    private static Address.Parameter period(EventsForm.Period period) {
        return new Address.Parameter("period", period.code());
    }
}

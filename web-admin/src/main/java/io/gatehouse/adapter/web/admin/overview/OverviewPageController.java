package io.gatehouse.adapter.web.admin.overview;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.gatehouse.adapter.web.shared.CallbackRow;
import io.gatehouse.adapter.web.shared.EventRow;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.SourceRow;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.overview.port.in.ViewOverviewUseCase;

/** Where things stand. */
@Controller
final class OverviewPageController {
    private final ViewOverviewUseCase viewOverview;
    private final Words words;
    private final Moments moments;
    private final CallbackRow.Rows callbacks;
    private final EventRow.Rows events;
    private final SourceRow.Rows sources;

    OverviewPageController(
            ViewOverviewUseCase viewOverview, Words words, Moments moments, CallbackRow.Rows callbacks,
            EventRow.Rows events, SourceRow.Rows sources) {
        this.viewOverview = viewOverview;
        this.words = words;
        this.moments = moments;
        this.callbacks = callbacks;
        this.events = events;
        this.sources = sources;
    }

    /** What the page shows. */
    record OverviewPage(
            String active, String revoked, String eventsToday, String refusalsToday, boolean refusals,
            Optional<Moment> lastEvent, List<SourceRow> sources, List<EventRow> events, List<CallbackRow> callbacks,
            String waiting, List<LedgerErrorRow> ledgerErrors) {}

    @GetMapping("/admin")
    String show(Model model) {
        var overview = viewOverview.view();
        model.addAttribute("page", new OverviewPage(
                words.count(overview.installations().active()), words.count(overview.installations().revoked()),
                words.count(overview.eventsToday()), words.count(overview.refusalsToday()),
                overview.refusalsToday().value() > 0, overview.lastEventAt().map(moments::at),
                overview.sources().stream().map(sources::row).toList(),
                overview.latestEvents().stream().map(events::row).toList(),
                overview.latestCallbacks().stream().map(callbacks::row).toList(),
                words.count(overview.waiting()),
                overview.ledgerErrors().stream().map(error -> LedgerErrorRow.of(error, words, moments)).toList()));
        return "admin/overview";
    }
}

package io.gatehouse.adapter.web.admin.overview;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import io.gatehouse.adapter.web.shared.CallbackRow;
import io.gatehouse.adapter.web.shared.EventRow;
import io.gatehouse.adapter.web.shared.HealthRow;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.overview.port.in.ViewOverviewUseCase;
import io.gatehouse.application.watching.port.in.BrowseAlarmsUseCase;
import io.gatehouse.application.webhook.port.in.ViewSourceHealthUseCase;
import io.gatehouse.application.webhook.view.SourceSummary;

/** Where things stand. */
@Controller
final class OverviewPageController {
    private final ViewOverviewUseCase viewOverview;
    private final Words words;
    private final Moments moments;
    private final CallbackRow.Rows callbacks;
    private final EventRow.Rows events;
    private final HealthRow.Rows health;
    private final ViewSourceHealthUseCase viewHealth;
    private final BrowseAlarmsUseCase browseAlarms;
    private final AlarmRow.Rows alarms;

    OverviewPageController(
            ViewOverviewUseCase viewOverview, ViewSourceHealthUseCase viewHealth, BrowseAlarmsUseCase browseAlarms,
            Words words, Moments moments, CallbackRow.Rows callbacks, EventRow.Rows events, HealthRow.Rows health,
            AlarmRow.Rows alarms) {
        this.viewOverview = viewOverview;
        this.words = words;
        this.moments = moments;
        this.callbacks = callbacks;
        this.events = events;
        this.health = health;
        this.viewHealth = viewHealth;
        this.browseAlarms = browseAlarms;
        this.alarms = alarms;
    }

    /** What the page shows. */
    record OverviewPage(
            String active, String revoked, String eventsToday, String refusalsToday, boolean refusals,
            Optional<Moment> lastEvent, List<AlarmRow> alarms, List<HealthRow> sources, List<EventRow> events,
            List<CallbackRow> callbacks, String waiting, List<LedgerErrorRow> ledgerErrors, String dead,
            boolean anyDead, List<ActivityRow> activity) {}

    @GetMapping("/admin")
    String show(Model model) {
        var overview = viewOverview.view();
        model.addAttribute("page", new OverviewPage(
                words.count(overview.installations().active()), words.count(overview.installations().revoked()),
                words.count(overview.eventsToday()), words.count(overview.refusalsToday()),
                overview.refusalsToday().value() > 0, overview.lastEventAt().map(moments::at),
                browseAlarms.browse().stream().map(alarms::row).toList(),
                health(overview.sources()),
                overview.latestEvents().stream().map(events::row).toList(),
                overview.latestCallbacks().stream().map(callbacks::row).toList(),
                words.count(overview.waiting()),
                overview.ledgerErrors().stream().map(error -> LedgerErrorRow.of(error, words, moments)).toList(),
                words.count(overview.dead()), overview.dead().value() > 0,
                overview.activity().stream().map(activity -> ActivityRow.of(activity, words)).toList()));
        return "admin/overview";
    }

    private List<HealthRow> health(List<SourceSummary> sources) {
        var ids = sources.stream().map(source -> source.source().id()).toList();
        var vitals = viewHealth.view(new ViewSourceHealthUseCase.Query(ids));
        return IntStream.range(0, sources.size()).mapToObj(i -> health.row(sources.get(i), vitals.get(i))).toList();
    }
}

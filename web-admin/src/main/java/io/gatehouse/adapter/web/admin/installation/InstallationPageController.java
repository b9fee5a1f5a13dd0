package io.gatehouse.adapter.web.admin.installation;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.CallbackRow;
import io.gatehouse.adapter.web.shared.EventRow;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.installation.port.in.BrowseCallbacksUseCase;
import io.gatehouse.application.installation.port.in.ViewInstallationUseCase;
import io.gatehouse.application.installation.port.in.ViewLedgerAccessUseCase;
import io.gatehouse.application.portal.port.in.BrowsePortalSessionsUseCase;
import io.gatehouse.application.portal.view.PortalSessionStatus;
import io.gatehouse.application.portal.view.PortalSessionSummary;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.in.BrowseEventsUseCase;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;

/** All about one installation. */
@Controller
final class InstallationPageController {
    private static final int LATEST_EVENTS = 8;

    private final ViewInstallationUseCase viewInstallation;
    private final ViewLedgerAccessUseCase viewLedgerAccess;
    private final BrowsePortalSessionsUseCase browseSessions;
    private final BrowseCallbacksUseCase browseCallbacks;
    private final Words words;
    private final Moments moments;
    private final InstallationRow.Rows rows;
    private final HistoryRow.Rows history;
    private final CallbackRow.Rows callbacks;
    private final BrowseEventsUseCase browseEvents;
    private final EventRow.Rows events;

    InstallationPageController(
            ViewInstallationUseCase viewInstallation, ViewLedgerAccessUseCase viewLedgerAccess,
            BrowsePortalSessionsUseCase browseSessions,
            BrowseCallbacksUseCase browseCallbacks, Words words, Moments moments, InstallationRow.Rows rows,
            HistoryRow.Rows history, CallbackRow.Rows callbacks, BrowseEventsUseCase browseEvents,
            EventRow.Rows events) {
        this.viewInstallation = viewInstallation;
        this.viewLedgerAccess = viewLedgerAccess;
        this.browseSessions = browseSessions;
        this.browseCallbacks = browseCallbacks;
        this.words = words;
        this.moments = moments;
        this.rows = rows;
        this.history = history;
        this.callbacks = callbacks;
        this.browseEvents = browseEvents;
        this.events = events;
    }

    /**
     * What the page shows.
     *
     * @param keyRejected   since when Blnk Cloud does not accept its key
     * @param actions       what Gatehouse does in its ledger
     * @param sessionsToEnd whether any portal session is launched or open
     * @param latestEvents  of its instance
     * @param moreCallbacks the list of all its callbacks, if they are more than the page shows
     */
    record InstallationPage(
            InstallationRow installation, Optional<Moment> keyRejected, List<LedgerActionRow> actions,
            List<HistoryRow> history, List<PortalSessionRow> sessions,
            boolean sessionsToEnd, List<CallbackRow> callbacks, Optional<String> moreCallbacks, String events,
            List<EventRow> latestEvents,
            boolean justRevoked, Optional<Integer> justEnded) {}

    @GetMapping("/admin/installations/{id}")
    String show(
            @PathVariable String id, @RequestParam Optional<String> revoked,
            @RequestParam("sessions-ended") Optional<Integer> sessionsEnded, Model model) {
        var installation = PathInstallation.read(id);
        var detail = viewInstallation.view(new ViewInstallationUseCase.Query(installation))
                .orElseThrow(PageNotFoundException::new);
        var access = viewLedgerAccess.view(new ViewLedgerAccessUseCase.Query(installation))
                .orElseThrow(PageNotFoundException::new);
        var actionRows = new LedgerActionRow.Rows(words, moments);
        var sessions = browseSessions.browse(new BrowsePortalSessionsUseCase.Query(installation));
        var called = browseCallbacks.browse(new BrowseCallbacksUseCase.Query(
                Optional.of(installation), PageRequest.first()));
        model.addAttribute("page", new InstallationPage(
                rows.row(detail.summary()), access.keyRejectedAt().map(moments::at),
                access.actions().stream().map(actionRows::row).toList(),
                detail.history().stream().map(history::row).toList(),
                sessions.stream().map(session -> PortalSessionRow.of(session, words, moments)).toList(),
                sessions.stream().anyMatch(InstallationPageController::canBeEnded),
                called.rows().stream().map(callbacks::row).toList(),
                called.older().map(_ -> allCallbacks(installation)),
                Address.of("/admin/events").with("instance", detail.summary().instance().value()).text(),
                latestEvents(detail.summary().instance()),
                revoked.isPresent(), sessionsEnded));
        return "admin/installation";
    }

    private static boolean canBeEnded(PortalSessionSummary session) {
        return session.status() == PortalSessionStatus.LAUNCHED || session.status() == PortalSessionStatus.OPEN;
    }

    private static String allCallbacks(InstallationId installation) {
        return Address.of("/admin/events/callbacks").with("installation", installation.value()).text();
    }

    private List<EventRow> latestEvents(InstanceId instance) {
        var ofInstance = new EventFilter(
                Optional.empty(), Optional.of(instance), Optional.empty(), Set.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
        var request = new PageRequest(new PageRequest.Start.Newest(), LATEST_EVENTS);
        return browseEvents.browse(new BrowseEventsUseCase.Query(ofInstance, request)).rows().stream()
                .map(events::row).toList();
    }
}

package io.gatehouse.adapter.web.admin.webhook;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.EventRow;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.Pager;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Tab;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.shared.view.PageRequest;
import io.gatehouse.application.webhook.port.in.BrowseReplaysUseCase;
import io.gatehouse.application.webhook.port.in.CancelReplayUseCase;
import io.gatehouse.application.webhook.port.in.ResumeReplayUseCase;
import io.gatehouse.application.webhook.port.in.ViewReplayUseCase;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Replays of many events: how far each has come, stopped and let go on by those who may. */
@Controller
final class ReplaysPageController {
    private static final String LIST = "/admin/replays";
    private static final String JOB = LIST + "/{id}";

    private final BrowseReplaysUseCase browse;
    private final ViewReplayUseCase view;
    private final CancelReplayUseCase cancelReplay;
    private final ResumeReplayUseCase resumeReplay;
    private final Words words;
    private final ReplayJobRow.Rows rows;

    ReplaysPageController(
            BrowseReplaysUseCase browse, ViewReplayUseCase view, CancelReplayUseCase cancelReplay,
            ResumeReplayUseCase resumeReplay, Words words, Moments moments, EventRow.Rows eventRows) {
        this.browse = browse;
        this.view = view;
        this.cancelReplay = cancelReplay;
        this.resumeReplay = resumeReplay;
        this.words = words;
        rows = new ReplayJobRow.Rows(words, moments, new EventFilterWords(words, eventRows));
    }

    /** What the list shows. */
    record ReplaysPage(List<Tab> tabs, List<ReplayJobRow> rows, Pager pager) {}

    @GetMapping(LIST)
    String list(@RequestParam Optional<String> older, @RequestParam Optional<String> newer, Model model) {
        var found = browse.browse(new BrowseReplaysUseCase.Query(PageRequest.between(older, newer)));
        model.addAttribute("page", new ReplaysPage(
                EventTabs.REPLAYS.tabs(words), found.rows().stream().map(rows::row).toList(),
                Address.of(LIST).pager(found)));
        return "admin/replays";
    }

    @GetMapping(JOB)
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("job", view.view(new ViewReplayUseCase.Query(new ReplayJobId(id))).map(rows::row)
                .orElseThrow(PageNotFoundException::new));
        return "admin/replay-job";
    }

    /** Leads back to the job, which tells by its state what came of it. */
    @PostMapping(JOB + "/cancel")
    String cancel(@PathVariable UUID id, @AuthenticationPrincipal SignedInOperator operator) {
        var command = new CancelReplayUseCase.Command(new ReplayJobId(id), operator.username());
        return switch (cancelReplay.cancel(command)) {
            case CancelReplayUseCase.Outcome.Cancelled _,CancelReplayUseCase.Outcome.NotRunning _ -> back(id);
            case CancelReplayUseCase.Outcome.Unknown _ -> throw new PageNotFoundException();
        };
    }

    /** Leads back likewise. */
    @PostMapping(JOB + "/resume")
    String resume(@PathVariable UUID id, @AuthenticationPrincipal SignedInOperator operator) {
        var command = new ResumeReplayUseCase.Command(new ReplayJobId(id), operator.username());
        return switch (resumeReplay.resume(command)) {
            case ResumeReplayUseCase.Outcome.Resumed _,ResumeReplayUseCase.Outcome.NotCancelled _ -> back(id);
            case ResumeReplayUseCase.Outcome.Unknown _ -> throw new PageNotFoundException();
        };
    }

    private static String back(UUID id) {
        return "redirect:" + LIST + "/" + id;
    }
}

package io.gatehouse.adapter.web.admin.webhook;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Address;
import io.gatehouse.adapter.web.shared.Chip;
import io.gatehouse.adapter.web.shared.EventRow;
import io.gatehouse.adapter.web.shared.ReasonForm;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.webhook.port.in.EstimateReplayUseCase;
import io.gatehouse.application.webhook.port.in.StartReplayUseCase;
import io.gatehouse.domain.webhook.ReplayJob;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Says how many events match and which are the first, asks why, and starts a replay of all of them. */
@Controller
final class StartReplayPageController {
    private final EstimateReplayUseCase estimateReplay;
    private final StartReplayUseCase startReplay;
    private final InstantSource time;
    private final Words words;
    private final EventRow.Rows rows;
    private final EventFilterWords filters;

    StartReplayPageController(
            EstimateReplayUseCase estimateReplay, StartReplayUseCase startReplay, InstantSource time, Words words,
            EventRow.Rows rows) {
        this.estimateReplay = estimateReplay;
        this.startReplay = startReplay;
        this.time = time;
        this.words = words;
        this.rows = rows;
        filters = new EventFilterWords(words, rows);
    }

    /**
     * What the page shows.
     *
     * @param job     the id of the job, so that a form that is sent twice starts one
     * @param fields  the filters, to be sent with the form
     * @param ignored filters that mean nothing; nothing is started then, as it would be about other events than meant
     */
    record StartPage(
            String job, List<Chip> chips, List<Address.Parameter> fields, List<String> ignored, String count,
            boolean nothing,
            List<EventRow> first, ReasonForm form, RateField rate, boolean rateRefused, int highestRate,
            String back) {}

    @GetMapping("/admin/events/replay")
    String ask(
            @RequestParam(defaultValue = "") String source, @RequestParam(defaultValue = "") String instance,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(defaultValue = "") String period, @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until, @RequestParam(name = "q", defaultValue = "") String search,
            Model model) {
        var form = new EventsForm(source, instance, name, state, period, from, until, search);
        return page(form.fixed(time.instant()), ReasonForm.empty(), RateField.usual(), false, model);
    }

    @PostMapping("/admin/replays")
    String start(
            @RequestParam UUID job, @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String instance,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") List<String> state,
            @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
            @RequestParam(name = "q", defaultValue = "") String search, @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String rate, @AuthenticationPrincipal SignedInOperator operator,
            HttpServletResponse response, Model model) {
        var form = new EventsForm(source, instance, name, state, "", from, until, search);
        var meaning = form.meaning(time.instant());
        var reason = new ReasonForm(why, true);
        var wanted = new RateField(rate);
        if (!meaning.ignored().isEmpty() || reason.reason().isEmpty() || wanted.rate().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return page(
                    form, new ReasonForm(why, reason.reason().isEmpty()), wanted, wanted.rate().isEmpty(), model);
        }
        var command = new StartReplayUseCase.Command(
                new ReplayJobId(job), meaning.filter(), operator.username(), reason.reason().get(),
                wanted.rate().get());
        return switch (startReplay.start(command)) {
            case StartReplayUseCase.Outcome.Started(var started) -> "redirect:/admin/replays/" + started;
            case StartReplayUseCase.Outcome.NothingMatches _ ->
                page(form, new ReasonForm(why, false), wanted, false, model);
        };
    }

    private String page(EventsForm form, ReasonForm reason, RateField rate, boolean rateRefused, Model model) {
        var meaning = form.meaning(time.instant());
        var estimate = estimateReplay.estimate(new EstimateReplayUseCase.Query(meaning.filter()));
        model.addAttribute("page", new StartPage(
                estimate.job().toString(), filters.chips(form), form.address().parameters(),
                filters.names(meaning.ignored()),
                words.count(estimate.count()), estimate.count().value() == 0,
                estimate.first().stream().map(rows::row).toList(), reason, rate, rateRefused, ReplayJob.HIGHEST_RATE,
                form.address().text()));
        return "admin/events-replay";
    }
}

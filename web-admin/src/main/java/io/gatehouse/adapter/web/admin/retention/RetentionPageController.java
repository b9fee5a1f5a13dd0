package io.gatehouse.adapter.web.admin.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PageNotFoundException;
import io.gatehouse.adapter.web.shared.SignedInOperator;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase;
import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase.Outcome.Changed;
import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase.Outcome.ShorterThanMemory;
import io.gatehouse.application.retention.port.in.ChangeRetentionUseCase.Outcome.TooMany;
import io.gatehouse.application.retention.port.in.DropRetentionUseCase;
import io.gatehouse.application.retention.port.in.DropRetentionUseCase.Outcome.Dropped;
import io.gatehouse.application.retention.port.in.DropRetentionUseCase.Outcome.Unknown;
import io.gatehouse.application.retention.port.in.ViewRetentionUseCase;
import io.gatehouse.application.retention.view.HeldSource;
import io.gatehouse.application.retention.view.RetentionLine;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.KnownEvent;

/** How long events are kept, and the rules for some of them. */
@Controller
final class RetentionPageController {
    private static final String PATH = "/admin/retention";
    private static final String VIEW = "admin/retention";

    private final ViewRetentionUseCase viewRetention;
    private final ChangeRetentionUseCase changeRetention;
    private final DropRetentionUseCase dropRetention;
    private final Words words;
    private final Moments moments;

    RetentionPageController(
            ViewRetentionUseCase viewRetention, ChangeRetentionUseCase changeRetention,
            DropRetentionUseCase dropRetention, Words words, Moments moments) {
        this.viewRetention = viewRetention;
        this.changeRetention = changeRetention;
        this.dropRetention = dropRetention;
        this.words = words;
        this.moments = moments;
    }

    /** How long the events of a name are kept; of all that have no rule, if it is empty. */
    record Line(
            Optional<String> name, String bodies, Optional<Moment> oldestBody, String records,
            Optional<Moment> oldestRecord) {}

    /** A source on hold. */
    record Held(String path, String source, Moment since, String by, String reason) {}

    /** What the page shows. */
    record RetentionPage(String memory, List<Line> lines, List<Held> held, List<String> knownNames) {
        /** Whether there is a rule that can be dropped. */
        public boolean anyRule() {
            return lines.stream().anyMatch(line -> line.name().isPresent());
        }
    }

    @GetMapping(PATH)
    String show(@RequestParam Optional<String> saved, @RequestParam Optional<String> dropped, Model model) {
        model.addAttribute("saved", saved.isPresent());
        model.addAttribute("dropped", dropped.isPresent());
        return page(RetentionForm.empty(), model);
    }

    @PostMapping(PATH)
    String change(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String bodies,
            @RequestParam(defaultValue = "") String records, @AuthenticationPrincipal SignedInOperator operator,
            HttpServletResponse response, Model model) {
        var form = RetentionForm.checked(name, bodies, records);
        if (!form.problems().isEmpty()) {
            return refuse(form, response, model);
        }
        return switch (changeRetention.change(form.command(operator.username()))) {
            case Changed _ -> "redirect:" + PATH + "?saved";
            case ShorterThanMemory _ -> refuse(form.with("memory"), response, model);
            case TooMany _ -> refuse(form.with("many"), response, model);
        };
    }

    @PostMapping(PATH + "/drop")
    String drop(
            @RequestParam(defaultValue = "") String name, @AuthenticationPrincipal SignedInOperator operator) {
        var event = RetentionForm.name(name).orElseThrow(PageNotFoundException::new);
        return switch (dropRetention.drop(new DropRetentionUseCase.Command(event, operator.username()))) {
            case Dropped _ -> "redirect:" + PATH + "?dropped";
            case Unknown _ -> "redirect:" + PATH;
        };
    }

    private String refuse(RetentionForm form, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return page(form, model);
    }

    private String page(RetentionForm form, Model model) {
        var retention = viewRetention.view();
        model.addAttribute("form", form);
        model.addAttribute("page", new RetentionPage(
                words.duration(retention.memory()), retention.lines().stream().map(this::line).toList(),
                retention.held().stream().map(this::held).toList(),
                Arrays.stream(KnownEvent.values()).map(known -> known.eventName().value()).sorted().toList()));
        return VIEW;
    }

    private Line line(RetentionLine line) {
        return new Line(
                line.name().map(EventName::value), words.duration(line.periods().bodies()),
                line.oldestBody().map(moments::at), words.duration(line.periods().records()),
                line.oldestRecord().map(moments::at));
    }

    private Held held(HeldSource held) {
        return new Held(
                "/admin/sources/" + held.source().id(), held.source().name(), moments.at(held.hold().since()),
                held.hold().by().value(), held.hold().reason().text());
    }
}

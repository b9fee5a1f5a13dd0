package io.gatehouse.simulator.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.simulator.core.Burst;
import io.gatehouse.simulator.core.Content;
import io.gatehouse.simulator.core.Core;
import io.gatehouse.simulator.core.Delivery;
import io.gatehouse.simulator.core.DeliveryReport;
import io.gatehouse.simulator.core.EventTemplate;
import io.gatehouse.simulator.core.Fault;
import io.gatehouse.simulator.core.HookShape;
import io.gatehouse.simulator.core.HookType;
import io.gatehouse.simulator.core.RetryPolicy;
import io.gatehouse.simulator.web.Notices.Tone;
import io.gatehouse.simulator.wire.Connection;

/** Sends any event, once or as a burst, with or without a fault. */
@Controller
final class CorePageController {

    private static final String PAGE = "/core";
    private static final String DOCUMENTED = "@documented";
    private static final int LARGEST_BURST = 5_000;
    private static final int CONCURRENCY = 20;

    private final Core core;
    private final Connection connection;
    private final Notices notices;

    CorePageController(Core core, Connection connection, Notices notices) {
        this.core = core;
        this.connection = connection;
        this.notices = notices;
    }

    /** One entry of the list of events. */
    record Choice(
            String value,
            String label) {}

    @GetMapping(PAGE)
    String show(@RequestParam(defaultValue = "identity.created") String event, Model model) {
        var endpoints = connection.endpoints();
        model.addAttribute("events", core.catalogue().globalWebhooks().stream().map(CorePageController::choice)
                .toList());
        model.addAttribute("hooks", core.catalogue().all().stream().filter(EventTemplate::hook)
                .flatMap(this::hookChoices).toList());
        model.addAttribute("selected", event);
        model.addAttribute("faults", choices("core.fault.", Fault.values()));
        model.addAttribute("policies", choices("core.retry.", RetryPolicy.values()));
        model.addAttribute("largest", LARGEST_BURST);
        model.addAttribute("webhookUrl", endpoints.base() + endpoints.webhookPath());
        model.addAttribute("hasSecret", !endpoints.webhookSecret().isEmpty());
        return "core";
    }

    private static Choice choice(EventTemplate template) {
        return new Choice(template.name(), template.note().isEmpty()
                ? template.name()
                : template.name() + " \u00b7 " + template.note());
    }

    private Stream<Choice> hookChoices(EventTemplate template) {
        var name = template.name();
        return Stream.of(new Choice(name, notices.text("core.hook-as-sent", name)),
                new Choice(name + DOCUMENTED, notices.text("core.hook-as-documented", name)));
    }

    private List<Choice> choices(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> new Choice(value.name(), notices.text(prefix + value.name()))).toList();
    }

    @PostMapping("/core/send")
    String send(@RequestParam String event, @RequestParam(defaultValue = "fresh") String body,
            @RequestParam(defaultValue = "NONE") Fault fault, @RequestParam(defaultValue = "NEVER") RetryPolicy retries,
            @RequestParam(defaultValue = "1") int count) {
        if (count < 1 || count > LARGEST_BURST) {
            throw new IllegalArgumentException("Send 1 to " + LARGEST_BURST + " events at once");
        }
        var page = PAGE + "?event=" + event;
        var delivery = delivery(event, "fixed".equals(body), retries).with(fault);
        if (count > 1) {
            var report = core.burst(new Burst(List.of(delivery), count, CONCURRENCY, System.nanoTime()));
            return notices.redirect(page, report.delivered() == count ? Tone.GOOD : Tone.BAD, "core.burst-sent",
                    report.sent(), report.delivered(), statuses(report.statuses()), report.duration().toMillis(),
                    report.median().toMillis(), report.slowest().toMillis());
        }
        if (retries != RetryPolicy.NEVER) {
            var _ = core.sendLater(delivery);
            return notices.redirect(page, Tone.NEUTRAL, "core.sending", event);
        }
        var report = core.send(delivery);
        return notices.redirect(page, report.answer().isSuccess() ? Tone.GOOD : Tone.BAD, key(report),
                report.label(), report.answer().inWords(), report.attempts().size());
    }

    private static Delivery delivery(String event, boolean fixed, RetryPolicy retries) {
        var documented = event.endsWith(DOCUMENTED);
        var template = documented ? event.substring(0, event.length() - DOCUMENTED.length()) : event;
        var content = fixed ? new Content.Fixed(template) : new Content.Fresh(template);
        if (!template.startsWith("hook.")) {
            return (fixed ? Delivery.fixed(template) : Delivery.of(template)).retrying(retries);
        }
        var type = template.contains("pre_") ? HookType.PRE_TRANSACTION : HookType.POST_TRANSACTION;
        return Delivery.hook(type, documented ? HookShape.AS_DOCUMENTED : HookShape.AS_SENT, content);
    }

    private static String key(DeliveryReport report) {
        return switch (report.outcome()) {
            case DELIVERED -> report.attempts().size() > 1 ? "core.sent-twice" : "core.sent";
            case LOST_BY_REDIRECT -> "core.lost";
            case DROPPED, RETRIES_USED_UP -> "core.not-accepted";
        };
    }

    private static String statuses(java.util.Map<Integer, Integer> statuses) {
        var words = new StringBuilder();
        new java.util.TreeMap<>(statuses).forEach((status, count) -> words.append(words.isEmpty() ? "" : ", ")
                .append(String.format(Locale.ROOT, "%d \u00d7 %s", count, status == 0 ? "no answer" : status)));
        return words.toString();
    }
}

package io.gatehouse.simulator.web;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import io.gatehouse.simulator.exchange.Exchange;
import io.gatehouse.simulator.exchange.ExchangeLog;
import io.gatehouse.simulator.web.Notices.Tone;
import io.gatehouse.simulator.wire.Connection;
import io.gatehouse.simulator.wire.GoJson;

/** What was sent and answered, newest first, and one exchange in full. */
@Controller
final class ExchangesPageController {

    private static final int SHOWN = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ExchangeLog log;
    private final Connection connection;
    private final Notices notices;

    ExchangesPageController(ExchangeLog log, Connection connection, Notices notices) {
        this.log = log;
        this.connection = connection;
        this.notices = notices;
    }

    /** One exchange as the table shows it. */
    record Row(
            long id,
            String time,
            String instant,
            boolean toGatehouse,
            String purpose,
            String path,
            String status,
            String tone,
            long millis,
            int attempt,
            String note) {

        static Row from(Exchange exchange, Notices notices) {
            var status = exchange.status().isPresent()
                    ? Integer.toString(exchange.status().getAsInt())
                    : notices.text("exchanges.no-answer");
            var tone = switch (exchange.status().orElse(0) / 100) {
                case 2 -> "good";
                case 3, 4 -> "warn";
                default -> "bad";
            };
            var fault = exchange.note().isEmpty() ? "" : notices.text("core.fault." + exchange.note());
            return new Row(exchange.id(), TIME.format(exchange.at()), exchange.at().toString(),
                    exchange.direction() == Exchange.Direction.TO_GATEHOUSE, exchange.purpose(),
                    exchange.method() + " " + exchange.path(), status, tone, exchange.duration().toMillis(),
                    exchange.attempt(), fault);
        }
    }

    @GetMapping("/exchanges")
    String show(Model model) {
        model.addAttribute("rows",
                log.all().stream().limit(SHOWN).map(exchange -> Row.from(exchange, notices)).toList());
        return "exchanges";
    }

    @GetMapping("/exchanges/{id}")
    String detail(@PathVariable long id, Model model) {
        var exchange = log.find(id)
                .orElseThrow(
                        () -> new IllegalArgumentException("This exchange is forgotten; the log keeps the latest"));
        model.addAttribute("row", Row.from(exchange, notices));
        model.addAttribute("exchange", exchange);
        model.addAttribute("requestBody", GoJson.pretty(exchange.requestBody()));
        model.addAttribute("answerBody", GoJson.pretty(exchange.answerBody()));
        model.addAttribute("curl", CurlText.of(exchange, connection.endpoints().base().toString()));
        return "exchange";
    }

    @PostMapping("/exchanges/clear")
    String clear() {
        log.clear();
        return notices.redirect("/exchanges", Tone.NEUTRAL, "exchanges.cleared");
    }
}

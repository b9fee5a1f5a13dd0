package io.gatehouse.simulator.web;

import java.util.List;
import java.util.Locale;

import io.gatehouse.simulator.exchange.Exchange;

/** An exchange's request as a curl command for a shell, with placeholders where secrets were. */
final class CurlText {

    private static final String MASK = "\u2022\u2022\u2022\u2022";
    private static final List<String> ADDED_BY_CURL = List.of("host", "content-length", "connection", "accept-encoding",
            "user-agent", "http2-settings", "upgrade");

    private CurlText() {}

    static String of(Exchange exchange, String gatehouse) {
        var base = switch (exchange.direction()) {
            case TO_GATEHOUSE -> gatehouse;
            case FROM_GATEHOUSE -> "http://" + exchange.requestHeaders().getOrDefault("host", "localhost:8081");
        };
        var text = new StringBuilder("curl -i -X ").append(exchange.method()).append(' ')
                .append(quoted(base + exchange.path()));
        exchange.requestHeaders().forEach((name, value) -> {
            if (!ADDED_BY_CURL.contains(name.toLowerCase(Locale.ROOT))) {
                text.append(" \\\n  -H ").append(quoted(name + ": " + value));
            }
        });
        if (!exchange.requestBody().isEmpty()) {
            text.append(" \\\n  --data-binary ").append(quoted(exchange.requestBody()));
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return "'" + text.replace(MASK, "<secret>").replace("'", "'\\''") + "'";
    }
}

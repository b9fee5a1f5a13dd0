package io.gatehouse.simulator.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import io.gatehouse.simulator.wire.Connection;

/**
 * Takes secrets out of what is kept and shown: API keys (all but their prefix), bearer tokens, portal tokens, cookies,
 * and the two secrets agreed with the app.
 */
public final class Redaction {

    private static final int LONGEST = 64 * 1024;
    private static final String MASK = "\u2022\u2022\u2022\u2022";
    private static final Pattern API_KEY = Pattern.compile("(blnk_[A-Za-z0-9]{3})[A-Za-z0-9_]{6,}");
    private static final Pattern TOKEN = Pattern.compile("(token=)[^\"&\\s]+");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)(blnk_[A-Za-z0-9]{3})?.+");

    private final Connection connection;

    /** Masks the secrets of the endpoints in use. */
    public Redaction(Connection connection) {
        this.connection = connection;
    }

    /** The text without secrets, cut after 64 Ki characters. */
    public String text(String text) {
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "\u2026" : text;
        var endpoints = connection.endpoints();
        var masked = mask(mask(shortened, endpoints.callbackSecret()), endpoints.webhookSecret());
        masked = API_KEY.matcher(masked).replaceAll("$1" + MASK);
        return TOKEN.matcher(masked).replaceAll("$1" + MASK);
    }

    /** The headers without secrets. */
    public Map<String, String> headers(Map<String, String> headers) {
        Map<String, String> masked = new LinkedHashMap<>();
        headers.forEach((name, value) -> masked.put(name, header(name.toLowerCase(Locale.ROOT), value)));
        return masked;
    }

    private String header(String name, String value) {
        return switch (name) {
            case "authorization" -> BEARER.matcher(value).matches()
                    ? BEARER.matcher(value).replaceAll("$1$2" + MASK)
                    : MASK;
            case "cookie", "set-cookie" -> MASK;
            default -> text(value);
        };
    }

    private static String mask(String text, String secret) {
        return secret.isEmpty() ? text : text.replace(secret, MASK);
    }
}

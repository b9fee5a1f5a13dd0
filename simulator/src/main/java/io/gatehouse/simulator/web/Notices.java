package io.gatehouse.simulator.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;

/**
 * What the last actions came to, in plain words. A redirect carries the notice's number in its query, so that pages
 * need no session: a session cookie would replace that of any other application on localhost.
 */
final class Notices {

    private static final int KEPT = 100;

    private final MessageSource messages;
    private final Map<Long, Notice> notices = new LinkedHashMap<>();
    private long lastId;

    Notices(MessageSource messages) {
        this.messages = messages;
    }

    /** How a notice is meant. */
    enum Tone {
        GOOD,
        BAD,
        NEUTRAL
    }

    /** One notice. */
    record Notice(
            Tone tone,
            String text) {}

    /** Keeps a notice and returns the view name that redirects to the path and shows it there. */
    synchronized String redirect(String path, Tone tone, String key, Object... arguments) {
        notices.put(++lastId, new Notice(tone, text(key, arguments)));
        notices.remove(lastId - KEPT);
        return "redirect:" + path + (path.contains("?") ? "&" : "?") + "notice=" + lastId;
    }

    synchronized Optional<Notice> find(long id) {
        return Optional.ofNullable(notices.get(id));
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }
}

package io.gatehouse.application.webhook.service;

import java.util.Optional;

/** What a handler threw, as operators read it. */
final class HandlerFailure {

    private static final int LONGEST = 500;

    private HandlerFailure() {}

    /** The kind of failure and its message, cut off where it gets too long. */
    static String text(Throwable failure) {
        var text = Optional.ofNullable(failure.getMessage())
                .map(message -> failure.getClass().getSimpleName() + ": " + message)
                .orElseGet(failure.getClass()::getSimpleName);
        return cut(text);
    }

    /** The same, with something said before it. */
    static String text(String before, Throwable failure) {
        return cut(before + text(failure));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}

package io.gatehouse.simulator.cloud;

import java.util.OptionalInt;

import io.gatehouse.simulator.wire.Answer;

/**
 * What came of an install or uninstall callback.
 *
 * @param installedAppId the installation
 * @param accepted       whether the app answered 2xx in time
 * @param keyValid       whether the installation has a working API key now
 * @param answer         the last answer
 * @param attempts       requests made
 */
public record CallbackResult(
        String installedAppId,
        boolean accepted,
        boolean keyValid,
        Answer answer,
        int attempts) {

    /** The last answer's status; empty without an answer. */
    public OptionalInt status() {
        return answer.status();
    }

    /** The last answer's body as text; empty without an answer. */
    public String body() {
        return switch (answer) {
            case Answer.Received received -> received.body().text();
            case Answer.Missing _ -> "";
        };
    }
}

package io.gatehouse.adapter.http.in.webhook;

import java.time.Duration;

import io.gatehouse.adapter.http.in.shared.Problem;
import io.gatehouse.domain.webhook.RefusalCause;

/**
 * Refusals in words for whoever looks at the sender's log. They say no more than the sender can know: which header a
 * source expects, for instance, is told to operators only.
 */
final class RefusalProblems {

    private RefusalProblems() {}

    static Problem of(RefusalCause cause) {
        return switch (cause) {
            case RefusalCause.UnknownSource _ -> problem(
                    cause, 404, "No such source",
                    "Refused: no source has this URL, or it is switched off. Copy the URL from the source's page.");
            case RefusalCause.TooLarge tooLarge -> problem(
                    cause, 413, "Body too large",
                    "Refused: the body is larger than " + tooLarge.limit() + " bytes. Blnk sends no such events; "
                            + "check what sends here.");
            case RefusalCause.UnexpectedHeader _ -> unauthorized(
                    cause, "A header is missing or wrong",
                    "Refused: a header that this source expects is missing or has another value. "
                            + "Compare notification.webhook.headers of the Core with the source's page.");
            case RefusalCause.Unsigned unsigned -> problem(
                    cause, 400, "Not signed",
                    "Refused: " + String.join(" and ", unsigned.missingHeaders()) + " missing. "
                            + "Core signs only if server.secret_key is set; set it, and enter it on the source's page.");
            case RefusalCause.MalformedHeader malformed -> unauthorized(
                    cause, "Malformed signature header",
                    "Refused: " + malformed.name() + " is malformed. A signature is 64 lower-case hex digits without "
                            + "prefix, a timestamp is Unix seconds in decimal digits; check what changes them on the way.");
            case RefusalCause.NoSecret _ -> unauthorized(
                    cause, "Cannot be verified",
                    "Refused: the signature cannot be verified, because no secret is entered for this source. "
                            + "Enter the Core's server.secret_key on the source's page.");
            case RefusalCause.EmptyKey _ -> unauthorized(
                    cause, "Signed with an empty secret",
                    "Refused: the request is signed with an empty secret, which anybody can do. "
                            + "Set server.secret_key in the Core, and enter it on the source's page.");
            case RefusalCause.UnknownSecret _ -> unauthorized(
                    cause, "Signature does not match",
                    "Refused: the signature is of another secret or another body. Compare the Core's "
                            + "server.secret_key with the source's page, and check that nothing alters the body on the way.");
            case RefusalCause.Stale stale -> unauthorized(
                    cause, "Timestamp out of range", words(stale));
        };
    }

    private static String words(RefusalCause.Stale stale) {
        var skew = stale.skew();
        var distance = words(skew.abs());
        var allowed = words(stale.tolerance());
        return skew.isNegative()
                ? "Refused: the timestamp is " + distance + " ahead, and " + allowed + " are allowed. "
                        + "The sender's clock is ahead; sync it."
                : "Refused: the timestamp is " + distance + " old, and " + allowed + " are allowed. "
                        + "The sender's clock is behind or the request was held up; sync the clock.";
    }

    private static String words(Duration duration) {
        var minutes = duration.toMinutes();
        var seconds = duration.toSecondsPart();
        if (minutes < 2) {
            return seconds(duration.toSeconds());
        }
        // Seconds tell a timestamp just past the tolerance from one that is as old as it.
        return seconds == 0 || minutes >= 60 ? minutes + " minutes" : minutes + " minutes " + seconds(seconds);
    }

    private static String seconds(long number) {
        return number == 1 ? "1 second" : number + " seconds";
    }

    private static Problem unauthorized(RefusalCause cause, String title, String detail) {
        return problem(cause, 401, title, detail);
    }

    private static Problem problem(RefusalCause cause, int status, String title, String detail) {
        return new Problem(cause.code(), status, title, detail);
    }
}

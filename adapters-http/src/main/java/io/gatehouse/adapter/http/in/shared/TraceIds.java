package io.gatehouse.adapter.http.in.shared;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * The ids of traces, by which log lines of one request are found. The sender's or the proxy's is taken if it says one.
 *
 * @see <a href="https://www.w3.org/TR/trace-context/">Trace Context</a>
 */
final class TraceIds {

    static final String HEADER = "traceparent";

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final String NONE = "0".repeat(32);

    private TraceIds() {}

    /** The id that the header names; a new one if it names none. */
    static String of(@Nullable String header) {
        if (header != null) {
            var match = FORM.matcher(header);
            if (match.matches() && !match.group(1).equals(NONE)) {
                return match.group(1);
            }
        }
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }
}

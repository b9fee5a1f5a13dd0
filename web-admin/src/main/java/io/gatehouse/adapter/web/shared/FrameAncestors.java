package io.gatehouse.adapter.web.shared;

import java.util.List;

/**
 * Who may show portal pages in a frame.
 *
 * @param sources of the CSP directive {@code frame-ancestors}
 * @see <a href="https://www.w3.org/TR/CSP3/#directive-frame-ancestors">CSP, frame-ancestors</a>
 */
public record FrameAncestors(List<String> sources) {
    /** @throws IllegalArgumentException if there is none, or one that is no single source */
    public FrameAncestors {
        if (sources.isEmpty() || !sources.stream().allMatch(source -> source.matches("[!-~&&[^;,]]+"))) {
            throw new IllegalArgumentException(
                    "frame ancestors must be at least one source, each without spaces, commas and semicolons");
        }
        sources = List.copyOf(sources);
    }

    /** As the directive lists them. */
    public String directive() {
        return String.join(" ", sources);
    }
}

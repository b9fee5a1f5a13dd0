package io.gatehouse.domain.trouble;

import java.util.Optional;

import io.gatehouse.domain.webhook.SourceId;

/**
 * Something that operators should know of. Troubles that are equal are one, that occurs several times; so what differs
 * from time to time, such as an id or a figure, does not belong in it.
 *
 * @param source  the source that it is about, if it is about one
 * @param summary in one line, for everybody to read: no secret and no personal data. Cut off after 200 characters
 */
public record Trouble(TroubleKind kind, Optional<SourceId> source, String summary) {

    private static final int MAXIMUM_LENGTH = 200;

    /** @throws IllegalArgumentException if there is no summary */
    public Trouble {
        summary = summary.replaceAll("\\p{Cntrl}+", " ").strip();
        if (summary.isEmpty()) {
            throw new IllegalArgumentException("a trouble has a summary");
        }
        if (summary.length() > MAXIMUM_LENGTH) {
            summary = summary.substring(0, MAXIMUM_LENGTH - 1) + "…";
        }
    }

    /** What a Core reports, with all left out that might tell of a person. */
    public static Trouble reported(SourceId source, String error) {
        return new Trouble(TroubleKind.LEDGER_ERROR, Optional.of(source), MaskedText.of(error).value());
    }
}

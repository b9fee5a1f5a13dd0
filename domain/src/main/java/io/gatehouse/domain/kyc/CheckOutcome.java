package io.gatehouse.domain.kyc;

import java.util.List;

/** What came of a check. */
public sealed interface CheckOutcome {

    /** Nothing speaks against the subject. */
    record Passed() implements CheckOutcome {}

    /** Something is not as it should be. */
    record Found(List<Finding> findings) implements CheckOutcome {

        /** @throws IllegalArgumentException without any */
        public Found {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("nothing found is a check that passed");
            }
        }
    }

    /**
     * Lists have entries that may be about the subject.
     *
     * @param fresh     how many nobody has judged yet
     * @param dismissed how many are known to be about somebody else
     */
    record Listed(int fresh, int dismissed) implements CheckOutcome {}

    /** There was nothing to look for. */
    record Skipped(SkipCause cause) implements CheckOutcome {}

    /** It could not be made; {@code why} is fit for a page. */
    record Unavailable(String why) implements CheckOutcome {}

    /** Why there was nothing to look for. */
    enum SkipCause {
        /** The name is a token. */
        TOKENIZED,
        /** There is no name. */
        NAMELESS
    }

    /** The names of the outcomes, for the store and for pages. */
    enum Kind {
        PASSED,
        FOUND,
        LISTED,
        SKIPPED,
        UNAVAILABLE
    }

    /** Which of them it is. */
    default Kind kind() {
        return switch (this) {
            case Passed _ -> Kind.PASSED;
            case Found _ -> Kind.FOUND;
            case Listed _ -> Kind.LISTED;
            case Skipped _ -> Kind.SKIPPED;
            case Unavailable _ -> Kind.UNAVAILABLE;
        };
    }
}

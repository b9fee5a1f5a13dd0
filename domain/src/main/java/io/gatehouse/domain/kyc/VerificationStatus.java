package io.gatehouse.domain.kyc;

import java.util.Optional;
import java.util.stream.Stream;

/** What a ledger is told about the check of an identity. */
public enum VerificationStatus {
    /** A check is wanted and has not begun. */
    PENDING("pending"),
    /** A person looks at it. */
    IN_REVIEW("in_review"),
    /** Nothing was found, so nobody had to look at it. */
    CLEARED("cleared"),
    /** A person decided in favour. */
    APPROVED("approved"),
    /** A person decided against. */
    REJECTED("rejected"),
    /** A person asked the customer for more. */
    MORE_INFORMATION("more_information");

    private final String word;

    VerificationStatus(String word) {
        this.word = word;
    }

    /** As it is written into the metadata of the identity. */
    public String word() {
        return word;
    }

    /** The status that is written so; empty if none is. */
    public static Optional<VerificationStatus> of(String word) {
        return Stream.of(values()).filter(status -> status.word.equals(word)).findFirst();
    }
}

package io.gatehouse.domain.kyc;

import java.util.List;
import java.util.stream.Stream;

/** The reason of a verdict, from a list, so that decisions can be counted and compared. */
public enum ReasonCode {
    /** No candidate is the subject. */
    NO_TRUE_MATCH(Verdict.APPROVE),
    /** Documents show who it is. */
    DOCUMENTS_SEEN(Verdict.APPROVE),
    /** The risk is known and accepted. */
    RISK_ACCEPTED(Verdict.APPROVE),
    /** A candidate is the subject. */
    TRUE_MATCH(Verdict.REJECT),
    /** The risk is not accepted. */
    RISK_NOT_ACCEPTED(Verdict.REJECT),
    /** What is stated is false. */
    FALSE_STATEMENTS(Verdict.REJECT),
    /** Something is missing. */
    INCOMPLETE(Verdict.ASK_FOR_INFORMATION),
    /** Something cannot be told apart on what is known. */
    UNCLEAR(Verdict.ASK_FOR_INFORMATION);

    private final Verdict verdict;

    ReasonCode(Verdict verdict) {
        this.verdict = verdict;
    }

    /** Of which verdict it can be the reason. */
    public Verdict verdict() {
        return verdict;
    }

    /** The reasons that a verdict can have. */
    public static List<ReasonCode> of(Verdict verdict) {
        return Stream.of(values()).filter(reason -> reason.verdict == verdict).toList();
    }
}

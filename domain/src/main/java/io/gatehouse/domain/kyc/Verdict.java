package io.gatehouse.domain.kyc;

/** What a reviewer makes of a case. */
public enum Verdict {
    APPROVE,
    REJECT,
    /** It cannot be decided on what is known: the customer has to say more. */
    ASK_FOR_INFORMATION
}

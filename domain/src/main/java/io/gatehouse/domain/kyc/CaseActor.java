package io.gatehouse.domain.kyc;

/** Who did something to a case. */
public sealed interface CaseActor {

    /** A reviewer, by id and by the name they had. */
    record ByReviewer(ReviewerId id, String name) implements CaseActor {}

    /** Somebody in the portal who did not say who they are; whatever needs a name they could not do. */
    record ByPortal() implements CaseActor {}

    /** Gatehouse, by itself. */
    record ByGatehouse() implements CaseActor {}
}

package io.gatehouse.domain.audit;

/** Who acts. */
public sealed interface Actor {

    /** A person who signed in to the admin pages. */
    record OperatorActor(String username) implements Actor {}

    /** A reviewer in the portal, by id. */
    record ReviewerActor(String id) implements Actor {}

    /** Blnk Cloud, by a callback. */
    record CloudActor() implements Actor {}

    /** Gatehouse itself, in the named part of it. */
    record ApplicationActor(String part) implements Actor {}
}

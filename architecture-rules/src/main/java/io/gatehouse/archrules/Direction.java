package io.gatehouse.archrules;

/** Which side of the hexagon an adapter sits on. */
public enum Direction {

    /** Something outside drives the application: the adapter calls inbound ports. */
    INBOUND,

    /** The application drives something outside: the adapter implements outbound ports. */
    OUTBOUND
}

package io.gatehouse.adapter.persistence.shared;

/** Lets an adapter act on what a unit of work did, once it is sure that it did it. */
public interface AfterCommit {

    /** Whether the calling thread is inside a unit of work. */
    boolean isInUnit();

    /** Runs the action after the surrounding unit of work has committed, and never if it does not. */
    void run(Runnable action);
}

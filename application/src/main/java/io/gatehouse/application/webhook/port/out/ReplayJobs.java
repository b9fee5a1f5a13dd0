package io.gatehouse.application.webhook.port.out;

import java.time.Duration;
import java.util.Optional;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.shared.view.Position;
import io.gatehouse.application.webhook.view.EventFilter;
import io.gatehouse.domain.webhook.ReplayJob;
import io.gatehouse.domain.webhook.ReplayJobId;

/** Replays of many events. Several nodes share them: a job that one works on no other gets. Used inside a unit of work. */
public interface ReplayJobs {

    /**
     * Adds a job, which is due at once. False if there is one of that id, which stays as it is.
     *
     * @param filter which events it is about
     * @param total  how many these are
     */
    boolean add(ReplayJob job, EventFilter filter, BoundedCount total);

    /** The job, which nobody else can change before the unit of work ends; empty if there is none of that id. */
    Optional<ReplayJob> lock(ReplayJobId id);

    /**
     * The job that has been due for the longest among those that run and that nobody is at, by the clock of the store;
     * nobody else can change it before the unit of work ends.
     */
    Optional<Due> lockDue();

    /** Keeps what became of a job that was locked. */
    void save(ReplayJob job);

    /**
     * Keeps a step of a job that was locked.
     *
     * @param position of the last event it went through
     * @param pause    until its next step is due, counted from when this one was, as long as that was not more than a
     *                 second ago; so a step that comes late does not make the job slower
     */
    void advance(ReplayJob job, Position position, Duration pause);

    /**
     * A job that is to take a step.
     *
     * @param position of the last event it went through, or before all of them
     */
    record Due(ReplayJob job, EventFilter filter, Position position) {}
}

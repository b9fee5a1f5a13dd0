package io.gatehouse.adapter.persistence.retention;

import org.springframework.jdbc.core.simple.JdbcClient;

import io.gatehouse.adapter.persistence.shared.Locks;

/** The lock that a batch of removal holds, and that whoever changes what is to be removed waits for. */
final class RetentionTurn {

    private static final Locks.Name NAME = Locks.Name.of("retention");

    private final JdbcClient jdbc;
    private final Locks locks;

    RetentionTurn(JdbcClient jdbc, Locks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** Takes it if it is free. */
    boolean take() {
        return locks.takeIfFree(NAME);
    }

    /** Waits for the batch that runs. */
    void waitFor() {
        locks.take(NAME);
    }

    /** Makes all sweeps start at the oldest event. */
    void startAnew() {
        jdbc.sql("delete from retention_progress").update();
        jdbc.sql("delete from retention_leftover").update();
    }
}

package io.gatehouse.application.installation.port.out;

import io.gatehouse.domain.installation.CallbackEvent;

/** Every accepted callback and what became of it. Used inside a unit of work. */
public interface CallbackLog {

    /** Adds the callback. */
    void record(CallbackEvent event);
}

package io.gatehouse.application.kyc.port.out;

import io.gatehouse.domain.kyc.Check;

/** The checks that were made, as they were. Entries are only ever added. Used inside a unit of work. */
public interface Checks {

    /** Adds one; what was asked and answered is sealed, as it is personal data. */
    void add(Check check);
}

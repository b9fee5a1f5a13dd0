package io.gatehouse.application.kyc.port.out;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.domain.kyc.ListVersion;

/**
 * The lists that Gatehouse holds itself, as against those of services that it asks. They change while it runs: whoever
 * wants to look up again what a change affects remembers the hash that was in force and asks for the difference. Used
 * outside of any unit of work. Thread-safe. Never throws.
 */
public interface ScreeningLists {

    /** Each list that is wanted or in force, by name. */
    List<ListState> states();

    /**
     * What has changed in a list since it had that content.
     *
     * @param hash of the {@link ListVersion} that was in force then
     */
    Difference since(String list, String hash);

    /**
     * How a list is doing.
     *
     * @param list    its short name
     * @param inForce what is searched; empty where it could not be loaded yet
     * @param entries how many are in force
     * @param fault   why the files as they are now are not in force, if they are not
     */
    record ListState(String list, Optional<ListVersion> inForce, int entries, Optional<ListFault> fault) {}

    /**
     * That files do not hold the list that they should. What was in force before stays in force.
     *
     * @param why   fit for a page and a notice; quotes no content
     * @param since when it was found
     */
    record ListFault(String why, Instant since) {}

    /** What has changed. */
    sealed interface Difference {

        /** The list is in force as it was. */
        record None() implements Difference {}

        /**
         * These entries, by their ids.
         *
         * @param to what is in force now
         */
        record Entries(ListVersion to, Set<String> added, Set<String> changed, Set<String> removed)
                implements
                    Difference {

            public Entries {
                added = Set.copyOf(added);
                changed = Set.copyOf(changed);
                removed = Set.copyOf(removed);
            }
        }

        /** Any entry may have: that content is not remembered any more, as after a restart. */
        record Unknown() implements Difference {}
    }
}

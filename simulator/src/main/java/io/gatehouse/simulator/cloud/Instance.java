package io.gatehouse.simulator.cloud;

import java.util.List;

/**
 * An instance of Blnk Core that Cloud manages. All are invented.
 *
 * @param id               as callbacks and API calls name it
 * @param name             as people name it
 * @param organizationId   whose it is
 * @param organizationName whose it is, for people
 */
public record Instance(
        String id,
        String name,
        String organizationId,
        String organizationName) {

    /** The instances that the simulator knows; the first is the default one. */
    public static final List<Instance> ALL = List.of(
            new Instance("inst_01K9ZN2M3N4P5Q6R7S8T9V0W1X", "Production", "org_01K9ZM1A2B3C4D5E6F7G8H9J0K",
                    "Harbour Pay"),
            new Instance("inst_01K9ZN7T5V6W7X8Y9Z0A1B2C3D", "Sandbox", "org_01K9ZM1A2B3C4D5E6F7G8H9J0K",
                    "Harbour Pay"),
            new Instance("inst_01KA0B4C5D6E7F8G9H0J1K2M3N", "Wallets EU", "org_01KA0A1B2C3D4E5F6G7H8J9K0M",
                    "L\u00f8vetann Bank"));
}

package io.gatehouse.simulator.cloud;

/**
 * How a launch departs from Cloud's current behaviour.
 *
 * @param oldPayload with {@code organization_id} and {@code user_id}, as documented before 2026-06-27
 */
public record LaunchOptions(boolean oldPayload) {

    /** Cloud's current behaviour. */
    public static LaunchOptions current() {
        return new LaunchOptions(false);
    }

    /** With the old payload. */
    public LaunchOptions withOldPayload() {
        return new LaunchOptions(true);
    }
}

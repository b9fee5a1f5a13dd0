package io.gatehouse.simulator;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

import io.gatehouse.simulator.wire.GatehouseEndpoints;

/**
 * How a simulator is started. Start with {@link #defaults()} and refine.
 *
 * @param address        network interface to listen on
 * @param port           to listen on; 0 takes any free one
 * @param gatehouse      the app under test; can be changed later with {@link Simulator#connectTo}
 * @param timeScale      factor on every wait (retries, slow bodies); 0 does not wait at all
 * @param cloudTimeLimit for one callback or launch
 * @param coreTimeLimit  for one webhook attempt
 * @param exchangesKept  how many exchanges are remembered
 * @param seed           of made-up ids and people
 * @param clock          of timestamps, signatures' included
 */
public record SimulatorSettings(
        String address,
        int port,
        GatehouseEndpoints gatehouse,
        double timeScale,
        Duration cloudTimeLimit,
        Duration coreTimeLimit,
        int exchangesKept,
        long seed,
        InstantSource clock) {

    /** Refuses limits that are not positive. */
    public SimulatorSettings {
        if (!cloudTimeLimit.isPositive() || !coreTimeLimit.isPositive() || exchangesKept < 1) {
            throw new IllegalArgumentException("Time limits and the number of exchanges kept have to be positive");
        }
    }

    /** Any free port of this machine, an app at http://localhost:8080, and Blnk's own time limits. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings("127.0.0.1", 0, GatehouseEndpoints.at(URI.create("http://localhost:8080")), 1.0,
                Duration.ofSeconds(10), Duration.ofSeconds(30), 500, System.nanoTime(), InstantSource.system());
    }

    /** On another network interface. The pages have no login, so think twice. */
    public SimulatorSettings withAddress(String other) {
        return new SimulatorSettings(other, port, gatehouse, timeScale, cloudTimeLimit, coreTimeLimit, exchangesKept,
                seed, clock);
    }

    /** On another port. */
    public SimulatorSettings withPort(int other) {
        return new SimulatorSettings(address, other, gatehouse, timeScale, cloudTimeLimit, coreTimeLimit,
                exchangesKept, seed, clock);
    }

    /** With another app under test. */
    public SimulatorSettings withGatehouse(GatehouseEndpoints other) {
        return new SimulatorSettings(address, port, other, timeScale, cloudTimeLimit, coreTimeLimit, exchangesKept,
                seed, clock);
    }

    /** With other waits. */
    public SimulatorSettings withTimeScale(double other) {
        return new SimulatorSettings(address, port, gatehouse, other, cloudTimeLimit, coreTimeLimit, exchangesKept,
                seed, clock);
    }

    /** With another limit for callbacks and launches. */
    public SimulatorSettings withCloudTimeLimit(Duration other) {
        return new SimulatorSettings(address, port, gatehouse, timeScale, other, coreTimeLimit, exchangesKept, seed,
                clock);
    }

    /** With another limit for webhook attempts. */
    public SimulatorSettings withCoreTimeLimit(Duration other) {
        return new SimulatorSettings(address, port, gatehouse, timeScale, cloudTimeLimit, other, exchangesKept, seed,
                clock);
    }

    /** Remembering more or fewer exchanges. */
    public SimulatorSettings withExchangesKept(int other) {
        return new SimulatorSettings(address, port, gatehouse, timeScale, cloudTimeLimit, coreTimeLimit, other, seed,
                clock);
    }

    /** With a seed, so that ids and people are the same each time. */
    public SimulatorSettings withSeed(long other) {
        return new SimulatorSettings(address, port, gatehouse, timeScale, cloudTimeLimit, coreTimeLimit,
                exchangesKept, other, clock);
    }

    /** With another clock. */
    public SimulatorSettings withClock(InstantSource other) {
        return new SimulatorSettings(address, port, gatehouse, timeScale, cloudTimeLimit, coreTimeLimit,
                exchangesKept, seed, other);
    }
}

package io.gatehouse.simulator.ledger;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One ledger per instance, each with the same made-up people in it. */
public final class Ledgers {

    private final Map<String, Ledger> byInstance = new LinkedHashMap<>();

    /** Fills a ledger for each of the instances. */
    public Ledgers(List<String> instanceIds, InstantSource clock, long seed) {
        for (var i = 0; i < instanceIds.size(); i++) {
            var ledger = new Ledger(clock, new Random(seed + i));
            FirstRecords.fill(ledger);
            byInstance.put(instanceIds.get(i), ledger);
        }
    }

    /** The instance's ledger; an unknown instance is an {@link IllegalArgumentException}. */
    public Ledger of(String instanceId) {
        var ledger = byInstance.get(instanceId);
        if (ledger == null) {
            throw new IllegalArgumentException("No instance is called " + instanceId);
        }
        return ledger;
    }
}

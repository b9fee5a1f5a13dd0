package io.gatehouse.simulator.cloud;

import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.gatehouse.simulator.wire.Identifiers;

/** The API keys that were issued, and what each opens. Kept in memory only. Safe for use by several threads. */
public final class ApiKeys {

    private static final int LENGTH = 40;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Grant> grants = new LinkedHashMap<>();
    private final Map<String, String> currentKeys = new LinkedHashMap<>();

    /** Whether a key opens anything. */
    public enum State {
        /** Issued, but not yet usable. */
        PENDING,
        /** Usable. */
        VALID,
        /** Not usable any more. */
        REVOKED
    }

    /** What a key opens: one instance, with these scopes. */
    public record Grant(
            String installedAppId,
            String instanceId,
            Set<String> permissions,
            State state) {

        /** Keeps a copy of the permissions. */
        public Grant {
            permissions = Set.copyOf(permissions);
        }

        Grant in(State next) {
            return new Grant(installedAppId, instanceId, permissions, next);
        }
    }

    synchronized String mint(Grant grant) {
        var key = "blnk_" + Identifiers.secret(LENGTH, random);
        grants.put(key, grant);
        return key;
    }

    synchronized void change(String key, State state) {
        grants.computeIfPresent(key, (_, grant) -> grant.in(state));
    }

    synchronized void makeCurrent(String installedAppId, String key) {
        var previous = currentKeys.put(installedAppId, key);
        if (previous != null && !previous.equals(key)) {
            change(previous, State.REVOKED);
        }
    }

    /** What the key opens; empty for a key that was never issued. */
    public synchronized Optional<Grant> grantOf(String key) {
        return Optional.ofNullable(grants.get(key));
    }

    /** The key that an installation uses now, valid or not. For tests; never shown on a page. */
    public synchronized Optional<String> currentKeyOf(String installedAppId) {
        return Optional.ofNullable(currentKeys.get(installedAppId));
    }

    /** Whether the installation has a key that opens something. */
    public synchronized boolean isValid(String installedAppId) {
        return currentKeyOf(installedAppId).flatMap(this::grantOf).map(Grant::state)
                .orElse(State.REVOKED) == State.VALID;
    }
}

package io.gatehouse.simulator.cloud;

import java.time.Instant;
import java.util.List;

/**
 * An installation as Cloud sees it.
 *
 * @param installedAppId chosen by Cloud
 * @param instance       where it is installed
 * @param permissions    granted scopes
 * @param keyPrefix      readable start of its current key
 * @param state          see {@link State}
 * @param since          when it came into that state
 */
public record Installation(
        String installedAppId,
        Instance instance,
        List<String> permissions,
        String keyPrefix,
        State state,
        Instant since) {

    /** Keeps a copy of the permissions. */
    public Installation {
        permissions = List.copyOf(permissions);
    }

    /** Where an installation stands in Cloud's eyes. */
    public enum State {
        /** The app accepted the installation. */
        ACTIVE,
        /** The app did not accept it; its key is revoked. */
        CANCELLED,
        /** The app accepted its removal; its key is revoked. */
        UNINSTALLED
    }

    Installation in(State next, Instant at) {
        return new Installation(installedAppId, instance, permissions, keyPrefix, next, at);
    }
}

package io.gatehouse.simulator.cloud;

import java.util.Optional;

/**
 * How an installation departs from Cloud's current behaviour.
 *
 * @param oldPayload     with {@code organization_id}, as documented before 2026-05-20
 * @param keyValid       when the new key begins to work
 * @param retries        further tries after a failure, as documented before 2026-06-27; 0 today
 * @param installedAppId an id to use again, with its {@code idempotency_key} and a new API key
 */
public record InstallOptions(
        boolean oldPayload,
        KeyValid keyValid,
        int retries,
        Optional<String> installedAppId) {

    /** When a key begins to work; not specified by Blnk. */
    public enum KeyValid {
        /** While the app is still answering. */
        DURING_CALLBACK,
        /** Only after the app answered. */
        AFTER_ANSWER
    }

    /** Cloud's current behaviour. */
    public static InstallOptions current() {
        return new InstallOptions(false, KeyValid.DURING_CALLBACK, 0, Optional.empty());
    }

    /** With the old payload. */
    public InstallOptions withOldPayload() {
        return new InstallOptions(true, keyValid, retries, installedAppId);
    }

    /** With a key that does not work before the app has answered. */
    public InstallOptions withKeyValidAfterAnswer() {
        return new InstallOptions(oldPayload, KeyValid.AFTER_ANSWER, retries, installedAppId);
    }

    /** With the old retry policy. */
    public InstallOptions retrying(int times) {
        return new InstallOptions(oldPayload, keyValid, times, installedAppId);
    }

    /** Under the id of an earlier installation. */
    public InstallOptions reusing(String id) {
        return new InstallOptions(oldPayload, keyValid, retries, Optional.of(id));
    }
}

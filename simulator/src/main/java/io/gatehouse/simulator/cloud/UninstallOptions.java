package io.gatehouse.simulator.cloud;

/**
 * How an uninstallation departs from Cloud's current behaviour.
 *
 * @param oldPayload with {@code organization_id}, as documented before 2026-05-20
 * @param keyRevoked before the callback (old documentation) or after its 2xx (current)
 * @param retries    further tries after a failure; 0 today
 */
public record UninstallOptions(
        boolean oldPayload,
        KeyRevoked keyRevoked,
        int retries) {

    /** When the key stops working. */
    public enum KeyRevoked {
        /** Before the app is told. */
        BEFORE_CALLBACK,
        /** After the app accepted; stays valid if it did not. */
        AFTER_ACCEPTANCE
    }

    /** Cloud's current behaviour. */
    public static UninstallOptions current() {
        return new UninstallOptions(false, KeyRevoked.AFTER_ACCEPTANCE, 0);
    }

    /** With the old payload. */
    public UninstallOptions withOldPayload() {
        return new UninstallOptions(true, keyRevoked, retries);
    }

    /** With the key revoked first. */
    public UninstallOptions withKeyRevokedBefore() {
        return new UninstallOptions(oldPayload, KeyRevoked.BEFORE_CALLBACK, retries);
    }

    /** With the old retry policy. */
    public UninstallOptions retrying(int times) {
        return new UninstallOptions(oldPayload, keyRevoked, times);
    }
}

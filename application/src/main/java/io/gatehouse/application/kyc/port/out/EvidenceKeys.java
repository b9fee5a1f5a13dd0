package io.gatehouse.application.kyc.port.out;

import java.time.Instant;
import java.util.List;

import io.gatehouse.application.kyc.view.EvidenceKey;

/**
 * The keys that evidence packs are signed with: Ed25519 (RFC 8032). Private keys are kept sealed and never leave it; public
 * keys are kept for good, so that old packs can be checked. Used inside a unit of work.
 */
public interface EvidenceKeys {

    /** The key that signs; one is made if there is none. Of two that make the first one at the same time, one wins. */
    EvidenceKey current(Instant now);

    /**
     * A signature over the content, 64 bytes, with the key of that fingerprint, current or not.
     *
     * @throws IllegalArgumentException if there is no such key
     */
    byte[] sign(String fingerprint, byte[] content);

    /** All there ever were, the newest first. */
    List<EvidenceKey> all();

    /** Makes a new key, which signs from now on. */
    EvidenceKey rotate(Instant now);
}

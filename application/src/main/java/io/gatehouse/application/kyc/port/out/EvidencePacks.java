package io.gatehouse.application.kyc.port.out;

import java.time.Instant;

import io.gatehouse.application.kyc.view.Evidence;
import io.gatehouse.application.kyc.view.EvidenceKey;
import io.gatehouse.application.kyc.view.PackBytes;
import io.gatehouse.domain.kyc.ReviewerId;

/**
 * Writes evidence down as one file that can be read and checked without Gatehouse. The same evidence and the same making
 * give the same bytes. Needs no unit of work, and takes its time.
 */
public interface EvidencePacks {

    /** All of a pack but the signature. */
    Draft draft(Evidence evidence, Making making);

    /**
     * Who made a pack and when.
     *
     * @param name    of the reviewer
     * @param version of Gatehouse
     * @param key     that signs it
     */
    record Making(Instant at, ReviewerId reviewer, String name, String version, EvidenceKey key) {}

    /** A pack that is not signed yet. */
    interface Draft {

        /** What is to be signed: it names every other file of the pack with its hash. */
        byte[] manifest();

        /** The pack, with the signature over the manifest. */
        PackBytes sign(byte[] signature);
    }
}

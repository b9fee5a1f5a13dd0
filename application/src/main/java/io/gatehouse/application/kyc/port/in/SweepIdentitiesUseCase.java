package io.gatehouse.application.kyc.port.in;

/** Looks for identities that appeared or changed in the ledgers: Blnk tells of new ones at best, and of changes never. */
public interface SweepIdentitiesUseCase {

    /** Sweeps the instance that is due, if one is. */
    Outcome sweep();

    /** What came of it. */
    sealed interface Outcome {

        /** No instance is due. */
        record NothingDue() implements Outcome {}

        /** One was swept, as far as it went. */
        record Swept(int read, int opened, int reopened, String result) implements Outcome {}
    }
}

package io.gatehouse.application.kyc.view;

/** Whether the trail of a case is as it was written. */
public sealed interface ChainState {

    /**
     * Every entry is as it was written and where it was written.
     *
     * @param count how many there are
     * @param head  hash of the last one; {@link CaseChain#START} if there is none
     */
    record Intact(long count, String head) implements ChainState {}

    /**
     * It is not.
     *
     * @param number of the first place at which something is wrong
     */
    record Broken(long number, Fault fault) implements ChainState {}

    /** What can be wrong with an entry. */
    enum Fault {
        /** It does not say what was written. */
        CHANGED,
        /** It is not there. */
        MISSING,
        /** It was written, but in another place. */
        MOVED,
        /** It is beyond what was written. */
        ADDED,
        /** It cannot be opened: it was changed, or sealed with a key that is not at hand. */
        UNREADABLE
    }
}

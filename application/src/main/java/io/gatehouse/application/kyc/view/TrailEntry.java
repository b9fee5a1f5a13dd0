package io.gatehouse.application.kyc.view;

import io.gatehouse.domain.kyc.CaseEntry;

/**
 * An entry of a case's history and its place in the chain, as {@link CaseChain} makes it.
 *
 * @param number   from 1 within the case
 * @param nonce    32 random hex digits that go into the hash and are kept sealed, so that what an entry says cannot be
 *                 guessed from its hash
 * @param previous hash of the entry before it, 64 hex digits; 64 zeros for the first
 * @param hash     of this one
 */
public record TrailEntry(long number, CaseEntry entry, String nonce, String previous, String hash) {

    @Override
    public String toString() {
        return "TrailEntry[" + number + " " + entry + "]";
    }
}

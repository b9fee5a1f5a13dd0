/**
 * Plays Blnk Core: bodies of all events, their signature, delivery with Core's retries, and the faults of a bad day.
 *
 * <p>Depends on {@code wire}, {@code exchange} and {@code ledger}. Secrets are used to sign and never kept elsewhere.
 */
@NullMarked
package io.gatehouse.simulator.core;

import org.jspecify.annotations.NullMarked;

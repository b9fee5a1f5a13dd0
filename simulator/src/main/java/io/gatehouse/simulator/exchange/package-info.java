/**
 * The memory of what was sent and answered, in both directions, with every secret taken out before it is kept.
 *
 * <p>Depends on {@code wire} only.
 */
@NullMarked
package io.gatehouse.simulator.exchange;

import org.jspecify.annotations.NullMarked;

/**
 * Plays Blnk Cloud and Blnk Core for demos, tests and benchmarks. Start with {@link io.gatehouse.simulator.Simulator}.
 *
 * <p>Another party than Gatehouse: it shares no code with it and knows it by its URLs and secrets only. May run in the
 * same JVM and on the same class path as Gatehouse, on another port. Depends on its own packages only.
 */
@NullMarked
package io.gatehouse.simulator;

import org.jspecify.annotations.NullMarked;

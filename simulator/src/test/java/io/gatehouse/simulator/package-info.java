/** Tests of the simulator as a whole, and a main for looking at its pages. */
@NullMarked
package io.gatehouse.simulator;

import org.jspecify.annotations.NullMarked;

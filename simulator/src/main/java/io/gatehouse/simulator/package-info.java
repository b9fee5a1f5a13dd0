/** simulator. */
@NullMarked
package io.gatehouse.simulator;

import org.jspecify.annotations.NullMarked;

/**
 * Whole journeys: the real application on a real database, the simulator as Blnk, and a real browser. Each stands for
 * itself and uses installations of its own. May depend on everything.
 */
@NullMarked
package io.gatehouse.app.journey;

import org.jspecify.annotations.NullMarked;

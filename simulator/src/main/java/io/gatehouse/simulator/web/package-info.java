/**
 * The simulator's own pages and its Spring context: server-rendered, without scripts, without sessions.
 *
 * <p>May depend on every other package of the simulator; none of them depends on this one but the entry point.
 */
@NullMarked
package io.gatehouse.simulator.web;

import org.jspecify.annotations.NullMarked;

/**
 * What goes over the wire, and how: bodies as bytes, JSON as Go writes it, HTTP with and without faults.
 *
 * <p>Knows nothing of Blnk's events or apps. Depends on the JDK and Jackson only.
 */
@NullMarked
package io.gatehouse.simulator.wire;

import org.jspecify.annotations.NullMarked;

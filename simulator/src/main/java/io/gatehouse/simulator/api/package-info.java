/**
 * The HTTP APIs that Blnk Cloud offers to an app: Data, Filters, Proxy and Alerts, guarded by the keys that
 * {@code cloud} issued, over the records of {@code ledger}.
 *
 * <p>Depends on {@code cloud}, {@code core}, {@code exchange}, {@code ledger}, {@code wire} and Spring MVC.
 */
@NullMarked
package io.gatehouse.simulator.api;

import org.jspecify.annotations.NullMarked;

/**
 * Plays Blnk Cloud towards an app: installs it, launches it, uninstalls it, and issues and revokes its API keys.
 *
 * <p>Depends on {@code wire} and {@code exchange}. What the keys open is served by {@code api}.
 */
@NullMarked
package io.gatehouse.simulator.cloud;

import org.jspecify.annotations.NullMarked;

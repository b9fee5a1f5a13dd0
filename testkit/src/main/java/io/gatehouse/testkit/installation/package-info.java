/** Installations, their keys and callbacks in memory, samples of them, and the contracts of their ports. Depends on {@code testkit.shared} and {@code testkit.audit}. */
@NullMarked
package io.gatehouse.testkit.installation;

import org.jspecify.annotations.NullMarked;

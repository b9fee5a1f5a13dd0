/** Alarms in memory, and the contracts of their ports. Depends on the fakes of {@code testkit.webhook}. */
@NullMarked
package io.gatehouse.testkit.watching;

import org.jspecify.annotations.NullMarked;

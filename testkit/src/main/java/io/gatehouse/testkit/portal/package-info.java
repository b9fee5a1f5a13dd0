/** Portal sessions in memory, samples of them, and the contracts of their ports. Depends on {@code testkit.shared}. */
@NullMarked
package io.gatehouse.testkit.portal;

import org.jspecify.annotations.NullMarked;

/** Events, refused requests and sources in memory, builders of them, and the contracts of their ports. Depends on {@code testkit.shared}. */
@NullMarked
package io.gatehouse.testkit.webhook;

import org.jspecify.annotations.NullMarked;

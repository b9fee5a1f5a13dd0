/** One configuration for each feature, which builds its use cases by constructor; and what they share. */
@NullMarked
package io.gatehouse.app.wiring;

import org.jspecify.annotations.NullMarked;

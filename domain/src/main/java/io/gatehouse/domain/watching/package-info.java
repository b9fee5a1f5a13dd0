/** What Gatehouse notices about what comes in and what becomes of it: alarms, and when they are raised. Depends on {@code domain.webhook} and {@code domain.operator}. */
@NullMarked
package io.gatehouse.domain.watching;

import org.jspecify.annotations.NullMarked;

/** What of an identity can be true, and which risk its countries carry. Depends on {@code screening.shared}. */
@NullMarked
package io.gatehouse.adapter.screening.plausibility;

import org.jspecify.annotations.NullMarked;

/** The audit trail in memory, and the contract of every audit trail. Depends on {@code testkit.shared}. */
@NullMarked
package io.gatehouse.testkit.audit;

import org.jspecify.annotations.NullMarked;

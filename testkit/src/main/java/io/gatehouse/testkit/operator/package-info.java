/** Operators, sign-in attempts and password hashes in memory, and the contracts of their ports. Depends on {@code testkit.shared}. */
@NullMarked
package io.gatehouse.testkit.operator;

import org.jspecify.annotations.NullMarked;

/** Operators, failed sign-ins and password hashes. Depends on {@code persistence.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.operator;

import org.jspecify.annotations.NullMarked;

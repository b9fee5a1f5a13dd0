/** The people who run Gatehouse: who they are, what they may do, how often they may guess a password. Depends on {@code domain.shared}. */
@NullMarked
package io.gatehouse.domain.operator;

import org.jspecify.annotations.NullMarked;

/** Identities that are to be checked. Depends on {@code domain.installation} and {@code domain.webhook} for where they come from. */
@NullMarked
package io.gatehouse.domain.kyc;

import org.jspecify.annotations.NullMarked;

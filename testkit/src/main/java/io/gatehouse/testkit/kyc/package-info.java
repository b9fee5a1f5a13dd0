/** The ports of the KYC feature in memory, and their contracts. Depends on {@code testkit.shared}. */
@NullMarked
package io.gatehouse.testkit.kyc;

import org.jspecify.annotations.NullMarked;

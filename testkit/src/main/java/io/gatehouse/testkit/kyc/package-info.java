/** The ports of the KYC feature in memory, and their contracts. Depends on {@code testkit.shared} and {@code testkit.installation}. */
@NullMarked
package io.gatehouse.testkit.kyc;

import org.jspecify.annotations.NullMarked;

/** Tests of what the KYC feature does, over the fakes of the testkit. */
@NullMarked
package io.gatehouse.testkit.usecase.kyc;

import org.jspecify.annotations.NullMarked;

/** Tests of the use cases of the trouble feature, over the fakes of the testkit. */
@NullMarked
package io.gatehouse.testkit.usecase.trouble;

import org.jspecify.annotations.NullMarked;

/** Tests of the use cases of the overview, over the fakes of the testkit. */
@NullMarked
package io.gatehouse.testkit.usecase.overview;

import org.jspecify.annotations.NullMarked;

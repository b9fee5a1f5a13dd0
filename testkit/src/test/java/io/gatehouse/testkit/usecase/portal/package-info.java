/** Tests of the use cases of portal sessions, over the fakes of the testkit. */
@NullMarked
package io.gatehouse.testkit.usecase.portal;

import org.jspecify.annotations.NullMarked;

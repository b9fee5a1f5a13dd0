/** Tests of the use cases of installations, over the fakes of the testkit. */
@NullMarked
package io.gatehouse.testkit.usecase.installation;

import org.jspecify.annotations.NullMarked;

/** Tests of the use cases of the outbox, over the fakes of the testkit. */
@NullMarked
package io.gatehouse.testkit.usecase.outbox;

import org.jspecify.annotations.NullMarked;

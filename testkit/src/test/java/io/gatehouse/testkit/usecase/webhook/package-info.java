/** Tests of the use cases of webhooks and sources, over the fakes of the testkit. */
@NullMarked
package io.gatehouse.testkit.usecase.webhook;

import org.jspecify.annotations.NullMarked;

/** Tests of the use cases of operators, over the fakes of the testkit. */
@NullMarked
package io.gatehouse.testkit.usecase.operator;

import org.jspecify.annotations.NullMarked;

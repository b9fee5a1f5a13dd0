/** The use cases that watch, over the fakes. */
@NullMarked
package io.gatehouse.testkit.usecase.watching;

import org.jspecify.annotations.NullMarked;

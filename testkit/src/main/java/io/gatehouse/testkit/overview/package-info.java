/** The overview over the fakes, and the contract of its read model. Depends on the fakes of {@code testkit.installation} and {@code testkit.webhook}. */
@NullMarked
package io.gatehouse.testkit.overview;

import org.jspecify.annotations.NullMarked;

/** The overview over the fakes, and the contract of its read model. Depends on the fakes of the features that it shows. */
@NullMarked
package io.gatehouse.testkit.overview;

import org.jspecify.annotations.NullMarked;

/** What tests of every module share: fakes, builders, port contracts, a database. Each feature has the package of its name. Test scope only. */
@NullMarked
package io.gatehouse.testkit;

import org.jspecify.annotations.NullMarked;

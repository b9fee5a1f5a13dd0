/** A PostgreSQL for tests, whichever there is. Depends on JUnit, Testcontainers and the embedded PostgreSQL. */
@NullMarked
package io.gatehouse.testkit.database;

import org.jspecify.annotations.NullMarked;

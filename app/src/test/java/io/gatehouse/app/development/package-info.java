/**
 * Gatehouse on a developer's machine: with an embedded database, made-up secrets and the simulator. Never packaged.
 * Depends on the application class, the simulator and embedded PostgreSQL.
 */
@NullMarked
package io.gatehouse.app.development;

import org.jspecify.annotations.NullMarked;

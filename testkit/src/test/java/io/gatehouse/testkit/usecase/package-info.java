/**
 * Tests of the use cases: real domain, real services, ports in memory. They live here and not beside the services,
 * because the fakes implement the ports of {@code application}, and Maven allows no circle between two modules. May
 * depend on {@code domain}, {@code application} and the testkit.
 */
@NullMarked
package io.gatehouse.testkit.usecase;

import org.jspecify.annotations.NullMarked;

/** The unit of work in memory, the tables that fakes are made of, clocks and ids. Depends on {@code domain} and {@code application.shared}. */
@NullMarked
package io.gatehouse.testkit.shared;

import org.jspecify.annotations.NullMarked;

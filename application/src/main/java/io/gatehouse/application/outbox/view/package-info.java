/** Calls of the outbox as pages show them. May depend on the domain and on views of {@code shared}. */
@NullMarked
package io.gatehouse.application.outbox.view;

import org.jspecify.annotations.NullMarked;

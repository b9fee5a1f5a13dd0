/** Alarms as pages show them. May depend on the domain and on views of {@code webhook}. */
@NullMarked
package io.gatehouse.application.watching.view;

import org.jspecify.annotations.NullMarked;

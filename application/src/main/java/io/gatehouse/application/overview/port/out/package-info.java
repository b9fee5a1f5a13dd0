/** What the overview feature needs from outside. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.overview.port.out;

import org.jspecify.annotations.NullMarked;

/** What can be asked of the overview feature. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.overview.port.in;

import org.jspecify.annotations.NullMarked;

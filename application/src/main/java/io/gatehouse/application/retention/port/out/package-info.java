/** What the retention feature needs from outside. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.retention.port.out;

import org.jspecify.annotations.NullMarked;

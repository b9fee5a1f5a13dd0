/** What can be asked of the retention feature. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.retention.port.in;

import org.jspecify.annotations.NullMarked;

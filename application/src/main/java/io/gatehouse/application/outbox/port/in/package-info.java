/** What can be asked of the outbox feature. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.outbox.port.in;

import org.jspecify.annotations.NullMarked;

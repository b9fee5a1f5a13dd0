/** What the outbox feature needs from outside, and what others put into the outbox with. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.outbox.port.out;

import org.jspecify.annotations.NullMarked;

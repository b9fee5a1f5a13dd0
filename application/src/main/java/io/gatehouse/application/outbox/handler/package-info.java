/** What makes calls to other systems, one kind each. May depend on the domain, on views and on outbound ports. */
@NullMarked
package io.gatehouse.application.outbox.handler;

import org.jspecify.annotations.NullMarked;

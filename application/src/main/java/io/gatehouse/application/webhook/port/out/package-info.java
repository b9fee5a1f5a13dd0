/** What the webhook feature needs from outside. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.webhook.port.out;

import org.jspecify.annotations.NullMarked;

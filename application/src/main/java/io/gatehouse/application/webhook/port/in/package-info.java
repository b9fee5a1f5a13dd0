/** What can be asked of the webhook feature. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.webhook.port.in;

import org.jspecify.annotations.NullMarked;

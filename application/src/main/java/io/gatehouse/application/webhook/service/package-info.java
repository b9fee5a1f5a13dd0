/** The webhook use cases. May depend on the domain, on ports and on views; nothing but the wiring depends on it. */
@NullMarked
package io.gatehouse.application.webhook.service;

import org.jspecify.annotations.NullMarked;

/**
 * What is done with events: one class for each thing to do, called by the use case that works off events, inside its unit
 * of work. May depend on the domain, on views and on outbound ports.
 */
@NullMarked
package io.gatehouse.application.webhook.handler;

import org.jspecify.annotations.NullMarked;

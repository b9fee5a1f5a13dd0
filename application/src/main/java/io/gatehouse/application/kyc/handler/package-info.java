/** What is done with events about identities. May depend on the domain, on views and on outbound ports. */
@NullMarked
package io.gatehouse.application.kyc.handler;

import org.jspecify.annotations.NullMarked;

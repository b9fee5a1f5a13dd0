/** Webhooks and transaction hooks of a Blnk Core. May depend on the domain, the inbound ports and the shared package. */
@NullMarked
package io.gatehouse.adapter.http.in.webhook;

import org.jspecify.annotations.NullMarked;

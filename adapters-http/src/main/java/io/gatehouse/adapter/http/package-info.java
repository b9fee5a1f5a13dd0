/**
 * HTTP in and out: callbacks, the portal launch and webhooks come in, Blnk's JSON is read. May depend on the domain,
 * the ports and the feature packages below it.
 */
@NullMarked
package io.gatehouse.adapter.http;

import org.jspecify.annotations.NullMarked;

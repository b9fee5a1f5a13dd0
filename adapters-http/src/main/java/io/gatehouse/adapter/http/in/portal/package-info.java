/** The portal launch request of Blnk Cloud. May depend on the domain, the inbound ports and the shared package. */
@NullMarked
package io.gatehouse.adapter.http.in.portal;

import org.jspecify.annotations.NullMarked;

/** Calls Blnk Cloud. May depend on the domain and the outbound ports. */
@NullMarked
package io.gatehouse.adapter.http.out.cloud;

import org.jspecify.annotations.NullMarked;

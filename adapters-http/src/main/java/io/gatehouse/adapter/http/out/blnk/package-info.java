/** Reads what Blnk writes. May depend on the domain and the outbound ports. */
@NullMarked
package io.gatehouse.adapter.http.out.blnk;

import org.jspecify.annotations.NullMarked;

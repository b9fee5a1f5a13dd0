/** Asks a Moov Watchman. Depends on the domain, on outbound ports and on {@code http.out.shared}. */
@NullMarked
package io.gatehouse.adapter.http.out.watchman;

import org.jspecify.annotations.NullMarked;

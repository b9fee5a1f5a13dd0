/** Asks an OpenSanctions yente. Depends on the domain, on outbound ports and on {@code http.out.shared}. */
@NullMarked
package io.gatehouse.adapter.http.out.yente;

import org.jspecify.annotations.NullMarked;

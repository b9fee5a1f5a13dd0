/** What those have in common who ask screening services. Depends on the domain and on outbound ports. */
@NullMarked
package io.gatehouse.adapter.http.out.shared;

import org.jspecify.annotations.NullMarked;

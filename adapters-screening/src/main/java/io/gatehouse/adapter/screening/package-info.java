/** Checks that need nobody else. Depends on the domain, on outbound ports and on what is below. */
@NullMarked
package io.gatehouse.adapter.screening;

import org.jspecify.annotations.NullMarked;

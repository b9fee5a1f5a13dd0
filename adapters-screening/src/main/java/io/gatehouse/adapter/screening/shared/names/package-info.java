/** How names are brought into a form in which they can be compared, and the comparison. Depends on the domain alone. */
@NullMarked
package io.gatehouse.adapter.screening.shared.names;

import org.jspecify.annotations.NullMarked;

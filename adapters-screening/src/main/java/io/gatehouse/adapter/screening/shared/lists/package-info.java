/** The formats of lists, and what an entry is once it is read. Depends on the domain alone. */
@NullMarked
package io.gatehouse.adapter.screening.shared.lists;

import org.jspecify.annotations.NullMarked;

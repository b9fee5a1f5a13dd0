/** Screening against lists in files, inside of this process. Depends on {@code screening.shared}. */
@NullMarked
package io.gatehouse.adapter.screening.embedded;

import org.jspecify.annotations.NullMarked;

/** What watching over events does: evaluates alarms and shows them. May depend on the domain and views. */
@NullMarked
package io.gatehouse.application.watching.port.in;

import org.jspecify.annotations.NullMarked;

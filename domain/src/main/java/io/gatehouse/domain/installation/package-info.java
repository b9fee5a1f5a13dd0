/** An app installed into a Blnk instance: its states, what moves it from one to the next, and what it was granted. Depends on {@code domain.shared}. */
@NullMarked
package io.gatehouse.domain.installation;

import org.jspecify.annotations.NullMarked;

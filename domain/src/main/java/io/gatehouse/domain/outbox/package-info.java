/** What other systems are to be told, each once. Depends on nothing but {@code java.*}. */
@NullMarked
package io.gatehouse.domain.outbox;

import org.jspecify.annotations.NullMarked;

/** What every feature of this adapter needs: units of work, encryption at rest, keyset pages, ids. Depends on {@code domain} and {@code application.shared}. */
@NullMarked
package io.gatehouse.adapter.persistence.shared;

import org.jspecify.annotations.NullMarked;

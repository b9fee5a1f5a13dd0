/** adapters-persistence. */
@NullMarked
package io.gatehouse.adapter.persistence;

import org.jspecify.annotations.NullMarked;

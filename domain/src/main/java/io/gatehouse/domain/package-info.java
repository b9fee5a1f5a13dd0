/** domain. */
@NullMarked
package io.gatehouse.domain;

import org.jspecify.annotations.NullMarked;

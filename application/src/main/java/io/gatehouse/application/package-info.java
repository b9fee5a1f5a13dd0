/** application. */
@NullMarked
package io.gatehouse.application;

import org.jspecify.annotations.NullMarked;

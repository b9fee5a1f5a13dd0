/** Pages of rows, as every list has them. Depends on the JDK alone. */
@NullMarked
package io.gatehouse.application.shared.view;

import org.jspecify.annotations.NullMarked;

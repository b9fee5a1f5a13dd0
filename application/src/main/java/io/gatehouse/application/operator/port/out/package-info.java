/** What the operator feature needs from outside. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.operator.port.out;

import org.jspecify.annotations.NullMarked;

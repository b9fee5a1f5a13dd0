/** What can be asked of the operator feature. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.operator.port.in;

import org.jspecify.annotations.NullMarked;

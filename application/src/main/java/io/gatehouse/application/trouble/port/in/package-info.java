/** What can be asked of the trouble feature. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.trouble.port.in;

import org.jspecify.annotations.NullMarked;

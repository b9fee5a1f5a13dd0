/** What the portal feature needs from outside. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.portal.port.out;

import org.jspecify.annotations.NullMarked;

/** What can be asked of the portal feature. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.portal.port.in;

import org.jspecify.annotations.NullMarked;

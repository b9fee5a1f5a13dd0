/** What the installation feature needs from outside. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.installation.port.out;

import org.jspecify.annotations.NullMarked;

/** What can be asked of the installation feature. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.installation.port.in;

import org.jspecify.annotations.NullMarked;

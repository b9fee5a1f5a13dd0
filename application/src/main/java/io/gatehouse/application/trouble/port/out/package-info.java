/** What the trouble feature needs from outside, and what others report troubles with. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.trouble.port.out;

import org.jspecify.annotations.NullMarked;

/** What the trouble feature shows: records made for reading. May depend on the domain. */
@NullMarked
package io.gatehouse.application.trouble.view;

import org.jspecify.annotations.NullMarked;

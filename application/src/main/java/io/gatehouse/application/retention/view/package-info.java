/** What the retention feature shows: records made for reading. May depend on the domain. */
@NullMarked
package io.gatehouse.application.retention.view;

import org.jspecify.annotations.NullMarked;

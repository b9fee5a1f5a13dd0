/** What the overview feature shows: records made for reading, mapped straight from the store. May depend on the domain. */
@NullMarked
package io.gatehouse.application.overview.view;

import org.jspecify.annotations.NullMarked;

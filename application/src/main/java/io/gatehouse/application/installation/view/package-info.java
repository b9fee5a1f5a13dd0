/** What the installation feature shows: records made for reading, mapped straight from the store. May depend on the domain. */
@NullMarked
package io.gatehouse.application.installation.view;

import org.jspecify.annotations.NullMarked;

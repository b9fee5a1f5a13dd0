/** Evaluates alarms and shows them. May depend on the domain, views and ports. */
@NullMarked
package io.gatehouse.application.watching.service;

import org.jspecify.annotations.NullMarked;

/**
 * The pages: those of operators and those that Blnk Cloud embeds. {@link WebConfiguration} is the way in; nothing else
 * is meant for other modules. May depend on inbound ports, their views and the domain, on Spring MVC and Spring
 * Security.
 */
@NullMarked
package io.gatehouse.adapter.web;

import org.jspecify.annotations.NullMarked;

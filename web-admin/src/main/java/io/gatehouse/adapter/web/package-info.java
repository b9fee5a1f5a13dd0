/** web-admin. */
@NullMarked
package io.gatehouse.adapter.web;

import org.jspecify.annotations.NullMarked;

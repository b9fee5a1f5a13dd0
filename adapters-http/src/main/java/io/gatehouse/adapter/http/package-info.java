/** adapters-http. */
@NullMarked
package io.gatehouse.adapter.http;

import org.jspecify.annotations.NullMarked;

/** What tells Slack. Depends on the domain and on outbound ports. */
@NullMarked
package io.gatehouse.adapter.http.out.slack;

import org.jspecify.annotations.NullMarked;

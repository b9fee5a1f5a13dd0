/** What every inbound feature needs: the edge, problems, bodies and their fields. May depend on no feature. */
@NullMarked
package io.gatehouse.adapter.http.in.shared;

import org.jspecify.annotations.NullMarked;

/** What operators see of cases, and the lists of reviewers that they keep. May depend on {@code web.shared}. */
@NullMarked
package io.gatehouse.adapter.web.admin.kyc;

import org.jspecify.annotations.NullMarked;

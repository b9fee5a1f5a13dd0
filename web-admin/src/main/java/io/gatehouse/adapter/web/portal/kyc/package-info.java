/** Where reviewers work: the queue, a case, looking up, the policy. May depend on {@code web.portal.shared} and {@code web.shared}. */
@NullMarked
package io.gatehouse.adapter.web.portal.kyc;

import org.jspecify.annotations.NullMarked;

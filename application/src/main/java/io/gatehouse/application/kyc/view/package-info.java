/** Cases as pages and files show them. May depend on the domain. */
@NullMarked
package io.gatehouse.application.kyc.view;

import org.jspecify.annotations.NullMarked;

/** What every page needs: words, times, addresses, error pages, assets, security headers. Knows no feature. */
@NullMarked
package io.gatehouse.adapter.web.shared;

import org.jspecify.annotations.NullMarked;

/**
 * What several pages need: words, times, addresses, error pages, assets, security headers, and the rows of tables that
 * stand on more than one page. Depends on no other package of pages.
 */
@NullMarked
package io.gatehouse.adapter.web.shared;

import org.jspecify.annotations.NullMarked;

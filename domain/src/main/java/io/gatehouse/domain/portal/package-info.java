/** Short-lived access of a Blnk Cloud user to the pages of one installation. Depends on {@code domain.installation}. */
@NullMarked
package io.gatehouse.domain.portal;

import org.jspecify.annotations.NullMarked;

/** What alarms are decided on and where they are kept. May depend on the domain and views. */
@NullMarked
package io.gatehouse.application.watching.port.out;

import org.jspecify.annotations.NullMarked;

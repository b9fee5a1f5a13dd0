/** What every use case needs from outside: transactions, an audit trail, ids and tokens. May depend on the domain. */
@NullMarked
package io.gatehouse.application.shared.port.out;

import org.jspecify.annotations.NullMarked;

/**
 * What a Blnk Core sends: sources, signing secrets, requests that were refused and events that were accepted. Depends on {@code
 * domain.installation} for the instance and on {@code domain.ledger} for what ledgers hold.
 */
@NullMarked
package io.gatehouse.domain.webhook;

import org.jspecify.annotations.NullMarked;

/** What the KYC feature needs from outside. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.kyc.port.out;

import org.jspecify.annotations.NullMarked;

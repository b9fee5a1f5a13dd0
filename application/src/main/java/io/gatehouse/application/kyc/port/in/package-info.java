/** What can be asked of the KYC feature. May depend on the domain and on views. */
@NullMarked
package io.gatehouse.application.kyc.port.in;

import org.jspecify.annotations.NullMarked;

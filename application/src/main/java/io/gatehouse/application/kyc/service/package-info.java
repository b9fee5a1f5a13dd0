/** The KYC use cases. May depend on the domain, on ports and on views; nothing but the wiring depends on it. */
@NullMarked
package io.gatehouse.application.kyc.service;

import org.jspecify.annotations.NullMarked;

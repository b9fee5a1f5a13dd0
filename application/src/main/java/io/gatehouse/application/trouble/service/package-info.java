/** The use cases of the trouble feature. May depend on the domain, on ports and on views; nothing but the wiring depends on it. */
@NullMarked
package io.gatehouse.application.trouble.service;

import org.jspecify.annotations.NullMarked;

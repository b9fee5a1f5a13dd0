/** The main class. The only module that sees services and adapters. */
@NullMarked
package io.gatehouse.app;

import org.jspecify.annotations.NullMarked;

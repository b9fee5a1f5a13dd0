/** Value rules that every feature uses: texts that are identifiers, texts that are secret. Depends on the JDK alone. */
@NullMarked
package io.gatehouse.domain.shared;

import org.jspecify.annotations.NullMarked;

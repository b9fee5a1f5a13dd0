/**
 * Evidence packs: how they are written, and how they are checked by whoever has nothing but the file. Depends on the JDK
 * and a reader of JSON alone where it checks.
 */
@NullMarked
package io.gatehouse.adapter.evidence;

import org.jspecify.annotations.NullMarked;

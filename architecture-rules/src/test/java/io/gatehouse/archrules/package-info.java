/** Proves that each rule can fail, for the reason it states, and that what it should allow passes. */
package io.gatehouse.archrules;

/**
 * The rules of a hexagonal application as a kit that any application can copy.
 *
 * <p>An application describes itself in one {@link io.gatehouse.archrules.HexagonalArchitecture}, loads its classes with
 * {@link io.gatehouse.archrules.ClassImport} and checks each rule of {@link io.gatehouse.archrules.ArchitectureRules}.
 * Depends on ArchUnit and the JDK only, on no test framework and on nothing of the application it judges.
 */
@NullMarked
package io.gatehouse.archrules;

import org.jspecify.annotations.NullMarked;

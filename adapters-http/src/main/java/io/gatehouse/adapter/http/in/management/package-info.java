/** Who may ask for health and metrics. Depends on Spring Boot's actuator. */
@NullMarked
package io.gatehouse.adapter.http.in.management;

import org.jspecify.annotations.NullMarked;

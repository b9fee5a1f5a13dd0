/** What the environment says, checked as a whole before anything starts. Depends on the domain and on the checks that adapters offer. */
@NullMarked
package io.gatehouse.app.settings;

import org.jspecify.annotations.NullMarked;

package io.gatehouse.domain.kyc;

import java.time.Instant;
import java.util.Optional;

/**
 * Which state of a list was searched.
 *
 * @param list    its short name, such as {@code ofac-sdn}
 * @param version as its publisher or the service names it; empty text where neither does
 * @param hash    of its content, hex digits; empty text where the service does not tell
 * @param asOf    when it was loaded or published
 */
public record ListVersion(String list, String version, String hash, Optional<Instant> asOf) {

    /** @throws IllegalArgumentException without a name */
    public ListVersion {
        if (list.isBlank()) {
            throw new IllegalArgumentException("a list has a name");
        }
    }
}

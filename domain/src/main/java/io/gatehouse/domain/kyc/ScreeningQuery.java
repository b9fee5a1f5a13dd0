package io.gatehouse.domain.kyc;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom to look for on lists. Personal data, so it prints nothing of itself.
 *
 * @param kind       a person or an organization
 * @param name       all of it, in the order in which it is said
 * @param otherNames further ways to say it
 * @param countries  of nationality and residence, as the ledger has them: free text
 * @param address    in one line
 * @param documents  numbers by what they are called
 */
public record ScreeningQuery(
        ListedKind kind, String name, List<String> otherNames, Optional<LocalDate> born, List<String> countries,
        Optional<String> address, Map<String, String> documents) {

    /** @throws IllegalArgumentException without a name */
    public ScreeningQuery {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a query has a name");
        }
        otherNames = List.copyOf(otherNames);
        countries = List.copyOf(countries);
        documents = Map.copyOf(documents);
    }

    @Override
    public String toString() {
        return "ScreeningQuery[" + kind + "]";
    }
}

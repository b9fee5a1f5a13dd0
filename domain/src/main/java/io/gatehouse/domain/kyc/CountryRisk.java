package io.gatehouse.domain.kyc;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Which risk countries carry, by a table. Where it comes from and of which day it is belongs to it: tables age.
 *
 * @param source who says so
 * @param asOf   of which day
 * @param levels of the countries that the table names
 * @param others of all others
 */
public record CountryRisk(String source, LocalDate asOf, Map<CountryCode, Level> levels, Level others) {

    /** @throws IllegalArgumentException without a source */
    public CountryRisk {
        source = source.strip();
        if (source.isEmpty()) {
            throw new IllegalArgumentException("a table of risks has a source");
        }
        levels = Map.copyOf(levels);
    }

    /** How much risk. */
    public enum Level {
        LOW,
        MEDIUM,
        HIGH
    }

    /** The risk of that country. */
    public Level of(CountryCode country) {
        return levels.getOrDefault(country, others);
    }

    /** The same table with another level for one country, as somebody has decided who runs this. */
    public CountryRisk with(CountryCode country, Level level) {
        var changed = new HashMap<>(levels);
        changed.put(country, level);
        return new CountryRisk(source, asOf, changed, others);
    }
}

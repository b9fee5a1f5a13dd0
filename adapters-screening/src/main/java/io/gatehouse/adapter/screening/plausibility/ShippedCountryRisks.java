package io.gatehouse.adapter.screening.plausibility;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;

import io.gatehouse.application.kyc.port.out.CountryRisks;
import io.gatehouse.domain.kyc.CountryCode;
import io.gatehouse.domain.kyc.CountryRisk;
import io.gatehouse.domain.kyc.CountryRisk.Level;

/** The table in {@code country-risk.csv}. */
final class ShippedCountryRisks implements CountryRisks {

    private static final String COMMENT = "#";

    private final CountryRisk table = read();

    @Override
    public CountryRisk shipped() {
        return table;
    }

    private static CountryRisk read() {
        var levels = new HashMap<CountryCode, Level>();
        var source = "";
        var asOf = LocalDate.EPOCH;
        for (var line : text().lines().filter(line -> !line.isBlank() && !line.startsWith(COMMENT)).toList()) {
            var fields = line.split(",", 2);
            switch (fields[0]) {
                case "source" -> source = fields[1];
                case "date" -> asOf = LocalDate.parse(fields[1]);
                default -> levels.put(new CountryCode(fields[0]), Level.valueOf(fields[1]));
            }
        }
        return new CountryRisk(source, asOf, levels, Level.LOW);
    }

    private static String text() {
        try (var resource = ShippedCountryRisks.class.getResourceAsStream("country-risk.csv")) {
            if (resource == null) {
                throw new IllegalStateException("the table of countries is not in the jar");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

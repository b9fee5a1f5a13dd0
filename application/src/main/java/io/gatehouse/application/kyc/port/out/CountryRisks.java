package io.gatehouse.application.kyc.port.out;

import io.gatehouse.domain.kyc.CountryRisk;

/** The table of the risks of countries that comes with Gatehouse, for those who have none of their own. Never throws. */
public interface CountryRisks {

    /** The table. */
    CountryRisk shipped();
}

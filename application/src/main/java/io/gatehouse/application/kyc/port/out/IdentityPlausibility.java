package io.gatehouse.application.kyc.port.out;

import java.time.LocalDate;
import java.util.List;

import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.PlausibilityRules;
import io.gatehouse.domain.kyc.Subject;

/**
 * Tells what of an identity is missing or cannot be true. A port, because which phone numbers exist is knowledge from
 * outside. Asks nobody, thread-safe, never throws because of what an identity holds.
 */
public interface IdentityPlausibility {

    /**
     * What is to be said about the subject: fields in the order of their kind, the birth date first; nothing if all is well.
     * A field that is a token is taken as given: what stands behind it is not known here.
     *
     * @param today where the reader is
     */
    List<Finding> findings(Subject subject, PlausibilityRules rules, LocalDate today);
}

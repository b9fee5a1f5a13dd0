package io.gatehouse.adapter.evidence;

import java.util.Locale;

import io.gatehouse.domain.kyc.Check;

/** The names of what is in a pack. */
final class PackNames {

    static final String FORMAT = "gatehouse-evidence-1";
    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.json.sig";
    static final String EVIDENCE = "evidence.json";
    static final String REPORT = "report.html";
    static final String EXCHANGES = "exchanges/";

    private PackNames() {}

    /**
     * Where what was asked or answered in a check lies.
     *
     * @param number of the check in its round, from 1
     */
    static String exchange(Check check, int number, boolean isRequest) {
        return "%sround-%d/%04d-%s-%s.%s.txt".formatted(
                EXCHANGES, check.round(), number, check.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                check.by().name(), isRequest ? "request" : "response");
    }
}

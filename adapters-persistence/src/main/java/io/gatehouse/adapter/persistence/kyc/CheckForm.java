package io.gatehouse.adapter.persistence.kyc;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.Finding;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.ListVersion;
import io.gatehouse.domain.kyc.RawExchange;

/**
 * What was found, asked and answered in a check, as JSON, to be sealed. Another version of Gatehouse may read what this one
 * wrote, so the form is only ever added to. Which parts are there follows from the kind of the outcome.
 */
record CheckForm(
        List<FindingForm> findings, int fresh, int dismissed, CheckOutcome.@Nullable SkipCause skipped,
        @Nullable String why, @Nullable ExchangeForm exchange) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record FindingForm(String code, @Nullable IdentityField field, Finding.Severity severity) {}

    private record ExchangeForm(String request, String response) {}

    private record ListForm(String list, String version, String hash, @Nullable String asOf) {}

    static String write(CheckOutcome outcome, Optional<RawExchange> exchange) {
        var asked = exchange.map(one -> new ExchangeForm(one.request(), one.response())).orElse(null);
        return JSON.writeValueAsString(switch (outcome) {
            case CheckOutcome.Passed _ -> new CheckForm(List.of(), 0, 0, null, null, asked);
            case CheckOutcome.Found(var findings) -> new CheckForm(
                    findings.stream().map(finding -> new FindingForm(
                            finding.code(), finding.field().orElse(null), finding.severity())).toList(),
                    0, 0, null, null, asked);
            case CheckOutcome.Listed(var fresh, var dismissed) -> new CheckForm(
                    List.of(), fresh, dismissed, null, null, asked);
            case CheckOutcome.Skipped(var cause) -> new CheckForm(List.of(), 0, 0, cause, null, asked);
            case CheckOutcome.Unavailable(var why) -> new CheckForm(List.of(), 0, 0, null, why, asked);
        });
    }

    static CheckForm read(String json) {
        return JSON.readValue(json, CheckForm.class);
    }

    CheckOutcome outcome(CheckOutcome.Kind kind) {
        return switch (kind) {
            case PASSED -> new CheckOutcome.Passed();
            case FOUND -> new CheckOutcome.Found(findings.stream().map(finding -> new Finding(
                    finding.code, Optional.ofNullable(finding.field), finding.severity)).toList());
            case LISTED -> new CheckOutcome.Listed(fresh, dismissed);
            case SKIPPED -> new CheckOutcome.Skipped(Optional.ofNullable(skipped).orElseThrow());
            case UNAVAILABLE -> new CheckOutcome.Unavailable(Optional.ofNullable(why).orElseThrow());
        };
    }

    Optional<RawExchange> raw() {
        return Optional.ofNullable(exchange).map(one -> new RawExchange(one.request, one.response));
    }

    static String writeLists(List<ListVersion> lists) {
        return JSON.writeValueAsString(lists.stream().map(list -> new ListForm(
                list.list(), list.version(), list.hash(), list.asOf().map(Instant::toString).orElse(null))).toList());
    }

    static List<ListVersion> readLists(String json) {
        return List.of(JSON.readValue(json, ListForm[].class)).stream().map(list -> new ListVersion(
                list.list, list.version, list.hash, Optional.ofNullable(list.asOf).map(Instant::parse))).toList();
    }
}

package io.gatehouse.adapter.web.portal.kyc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.domain.kyc.Check;
import io.gatehouse.domain.kyc.CheckOutcome;
import io.gatehouse.domain.kyc.Finding;

/**
 * A check, and what came of it.
 *
 * @param text     the outcome in a sentence
 * @param findings one sentence each
 */
record CheckRow(
        String kind, String by, Badge outcome, String text, List<Found> findings, List<Searched> lists, Moment at,
        String took) {
    /** A finding; one that has to be looked at is marked. */
    record Found(String text, boolean review) {}

    /** A list that was searched; without {@code asOf} the service does not tell how fresh it is. */
    record Searched(String list, String version, Optional<Moment> asOf) {}

    static CheckRow of(Check check, Words words, Moments moments) {
        var kind = check.outcome().kind();
        var tone = switch (kind) {
            case PASSED -> Badge.Tone.GOOD;
            case FOUND, LISTED, SKIPPED -> Badge.Tone.WARN;
            case UNAVAILABLE -> Badge.Tone.BAD;
        };
        return new CheckRow(
                words.say("kyc.word.check." + check.kind().name()), check.by().name(),
                new Badge(tone, words.say("kyc.word.outcome." + kind.name())), text(check.outcome(), words),
                check.outcome() instanceof CheckOutcome.Found found
                        ? found.findings().stream().map(one -> finding(one, words)).toList()
                        : List.of(),
                check.lists().stream()
                        .map(one -> new Searched(one.list(), one.version(), one.asOf().map(moments::at)))
                        .toList(),
                moments.at(check.endedAt()), words.took(Duration.between(check.startedAt(), check.endedAt())));
    }

    private static String text(CheckOutcome outcome, Words words) {
        return switch (outcome) {
            case CheckOutcome.Passed _ -> words.say("kyc.outcome.passed");
            case CheckOutcome.Found(var findings) -> words.say("kyc.outcome.found", findings.size());
            case CheckOutcome.Listed(var fresh, var dismissed) -> words.say("kyc.outcome.listed", fresh, dismissed);
            case CheckOutcome.Skipped(var cause) -> words.say("kyc.word.skipped." + cause.name());
            case CheckOutcome.Unavailable(var why) -> words.say("kyc.outcome.unavailable", why);
        };
    }

    /** A code that this version has no words for is shown as it is. */
    private static Found finding(Finding finding, Words words) {
        var field = finding.field().map(one -> words.say("kyc.word.field." + one.key()));
        var what = words.find("kyc.word.finding." + finding.code()).orElse(finding.code().replace('-', ' '));
        return new Found(
                field.map(name -> words.say("kyc.finding", name, what)).orElse(what),
                finding.severity() == Finding.Severity.REVIEW);
    }
}

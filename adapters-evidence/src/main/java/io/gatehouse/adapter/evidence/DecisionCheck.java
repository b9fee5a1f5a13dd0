package io.gatehouse.adapter.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import io.gatehouse.adapter.evidence.PackCheck.Finding;

/** Checks that nobody checked their own decision, and that each decision is the one that the history tells of. */
final class DecisionCheck {

    private DecisionCheck() {}

    static List<Finding> check(JsonNode evidence) {
        var findings = new ArrayList<Finding>();
        var decided = evidence.path("trail").valueStream().filter(entry -> is(entry, "action", "DECIDED")).toList();
        var count = 0;
        for (var round : evidence.path("rounds")) {
            var decision = round.path("decision");
            if (decision.isObject()) {
                count++;
                check(round.path("number").asInt(0), decision, decided).forEach(findings::add);
            }
        }
        // A decision by two has the maker among its details; whoever made the entry is the checker.
        decided.stream().filter(entry -> entry.path("details").has("maker")
                && Objects.equals(text(entry, "details", "maker"), text(entry, "actor", "id")))
                .forEach(entry -> findings.add(new Finding(
                        false, "ENTRY " + entry.path("number").asLong(0)
                                + " OF THE HISTORY IS A DECISION THAT ITS OWN MAKER CHECKED.")));
        var state = evidence.path("case").path("state").path("decision");
        var last = evidence.path("rounds").valueStream().reduce((_, next) -> next).map(round -> round.path("decision"));
        if (state.isObject() && last.filter(state::equals).isEmpty()) {
            findings.add(new Finding(false, "The state of the case tells of another decision than its last round."));
        }
        if (count != decided.size()) {
            findings.add(new Finding(
                    false, "There are " + count + " decisions, but the history tells of " + decided.size() + "."));
        }
        if (findings.isEmpty()) {
            findings.add(new Finding(
                    true, "Nobody checked their own decision, and the history tells of all " + count + " decisions."));
        }
        return findings;
    }

    private static Stream<Finding> check(int round, JsonNode decision, List<JsonNode> decided) {
        var findings = new ArrayList<Finding>();
        var maker = decision.path("maker").asString("");
        var isChecked = decision.path("checker").isString();
        var checker = isChecked ? decision.path("checker").asString("") : maker;
        if (isChecked && checker.equals(maker)) {
            findings.add(new Finding(false, "THE DECISION OF ROUND " + round + " WAS CHECKED BY ITS OWN MAKER."));
        }
        if (decided.stream().noneMatch(entry -> entry.path("round").asInt(0) == round
                && text(entry, "actor", "id").equals(checker)
                && entry.path("details").path("maker").asString(maker).equals(maker)
                && text(entry, "details", "verdict").equals(decision.path("verdict").asString(""))
                && text(entry, "details", "reason").equals(decision.path("reason").asString(""))
                && text(entry, "details", "policy").equals(Integer.toString(decision.path("policy").asInt(0))))) {
            findings.add(new Finding(
                    false, "The history tells of no such decision as the one of round " + round + "."));
        }
        return findings.stream();
    }

    private static boolean is(JsonNode entry, String member, String value) {
        return entry.path(member).asString("").equals(value);
    }

    private static String text(JsonNode entry, String member, String inner) {
        return entry.path(member).path(inner).asString("");
    }
}

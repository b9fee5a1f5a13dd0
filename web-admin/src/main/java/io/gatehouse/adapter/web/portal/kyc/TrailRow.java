package io.gatehouse.adapter.web.portal.kyc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.CaseWords;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.kyc.view.TrailEntry;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.ReviewerId;

/**
 * An entry of a case's history.
 *
 * @param facts what it was about; where something changed, what it was and what it is
 */
record TrailRow(Badge.Tone tone, String title, String actor, Moment at, int round, List<Fact> facts) {
    /** In which state the case was before: told beside the one that it came to. */
    private static final String WAS = "was";
    private static final String NAME = "([A-Z_]{3,40}|[a-z]+(-[a-z]+)+)";
    private static final String COMMENT = "comment";
    /** What a machine compares and a person does not. */
    private static final Set<String> FOR_MACHINES = Set.of("match", "content");

    /** A fact; {@code before} is what was there before, empty where nothing was replaced. */
    record Fact(String label, String before, String text) {}

    static TrailRow of(
            TrailEntry one, Map<ReviewerId, String> names, Words words, CaseWords cases, Moments moments) {
        var entry = one.entry();
        var facts = new ArrayList<Fact>();
        entry.details().forEach((name, value) -> {
            if (name.equals(WAS)) {
                facts.add(new Fact(
                        words.say("kyc.word.detail.state"), value(value, words), words.say("kyc.word.value.OPEN")));
            } else if (!FOR_MACHINES.contains(name)) {
                facts.add(new Fact(
                        label(name, words), "",
                        name.equals(COMMENT) ? value : person(value, names).orElseGet(() -> value(value, words))));
            }
        });
        return new TrailRow(
                cases.tone(entry.action()), cases.action(entry.action()), actor(entry.actor(), words),
                moments.at(entry.at()), entry.round(), List.copyOf(facts));
    }

    /** The name of the reviewer whose id that is. */
    private static Optional<String> person(String value, Map<ReviewerId, String> names) {
        return names.entrySet().stream()
                .filter(one -> one.getKey().toString().equals(value))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static String actor(CaseActor actor, Words words) {
        return switch (actor) {
            case CaseActor.ByReviewer(var _, var name) -> name;
            case CaseActor.ByPortal _ -> words.say("kyc.actor.portal");
            case CaseActor.ByGatehouse _ -> words.say("kyc.actor.gatehouse");
        };
    }

    /** A name that this version has no words for is shown as it is. */
    private static String label(String name, Words words) {
        return words.find("kyc.word.detail." + name).orElse(name.replace('-', ' ').replace('_', ' '));
    }

    /** Names of the model in words, one or several; a person's own words as they are. */
    private static String value(String value, Words words) {
        if (!value.matches(NAME + "(, ?" + NAME + ")*")) {
            return value;
        }
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .map(one -> words.find("kyc.word.value." + one).orElse(one))
                .collect(Collectors.joining(", "));
    }
}

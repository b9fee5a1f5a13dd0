package io.gatehouse.domain.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.gatehouse.domain.retention.Sweep.Scope;
import io.gatehouse.domain.webhook.EventName;

/**
 * How long events are kept: what is usual, and what is otherwise for some names.
 *
 * <p>The record of an event is what a repeated delivery is known by, so no record is kept for less than the memory,
 * whatever the rules say: a sender that still repeats an event would have it handled a second time.
 *
 * @param deduplicationMemory how long a repeated delivery is known to be one; longer than any sender goes on repeating,
 *                            which for Blnk Core is about three weeks
 * @param usual               for names without a rule, and for events without a name
 * @param rules               for some names
 */
public record RetentionPolicy(
        Duration deduplicationMemory, RetentionPeriods usual, Map<EventName, RetentionPeriods> rules) {

    /** The shortest memory: longer than Core goes on repeating, with some days to spare. */
    public static final Duration SHORTEST_MEMORY = Duration.ofDays(30);

    /** @throws IllegalArgumentException if the memory is too short */
    public RetentionPolicy {
        if (deduplicationMemory.compareTo(SHORTEST_MEMORY) < 0) {
            throw new IllegalArgumentException(
                    "deliveries are remembered for at least " + SHORTEST_MEMORY.toDays() + " days");
        }
        usual = usual.withRecordsOfAtLeast(deduplicationMemory);
        rules = lifted(rules, deduplicationMemory);
    }

    private static Map<EventName, RetentionPeriods> lifted(
            Map<EventName, RetentionPeriods> rules, Duration memory) {
        return rules.entrySet().stream().collect(Collectors.toUnmodifiableMap(
                Map.Entry::getKey, rule -> rule.getValue().withRecordsOfAtLeast(memory)));
    }

    /** The same with these rules in place of all others. */
    public RetentionPolicy with(Map<EventName, RetentionPeriods> otherRules) {
        return new RetentionPolicy(deduplicationMemory, usual, otherRules);
    }

    /** How long an event of that name is kept; of one without a name, if empty. */
    public RetentionPeriods periods(Optional<EventName> name) {
        return name.map(rules::get).orElse(usual);
    }

    /** All scopes: the usual one first, then the names that have rules, in their order. */
    public List<Scope> scopes() {
        return Stream.concat(
                Stream.<Scope>of(new Scope.Usual(rules.keySet())),
                rules.keySet().stream().sorted(Comparator.comparing(EventName::value)).map(Scope.Named::new)).toList();
    }

    /** What is over at that time. Each event is in one scope, and so in one sweep for each of its parts. */
    public List<Sweep> sweeps(Instant now) {
        return Arrays.stream(KeptPart.values()).flatMap(part -> scopes().stream()
                .map(scope -> new Sweep(part, scope, now.minus(periods(scope).of(part))))).toList();
    }

    private RetentionPeriods periods(Scope scope) {
        return switch (scope) {
            case Scope.Usual _ -> usual;
            case Scope.Named(var name) -> periods(Optional.of(name));
        };
    }
}

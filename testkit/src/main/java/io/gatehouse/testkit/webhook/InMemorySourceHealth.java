package io.gatehouse.testkit.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.gatehouse.application.shared.view.BoundedCount;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.port.out.SourceHealthReadModel;
import io.gatehouse.application.webhook.view.SourceVitals;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.Lags;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.SecretUse;
import io.gatehouse.domain.webhook.SourceId;

/** The health of sources in memory: it keeps all that happened, and counts when asked. */
public final class InMemorySourceHealth implements SourceHealth, SourceHealthReadModel {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SECRETS = Duration.ofDays(30);

    private final InMemoryEventInbox inbox;
    private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
    private final List<Refused> refused = new CopyOnWriteArrayList<>();
    private final List<Handled> handled = new CopyOnWriteArrayList<>();

    /** One over the events of that inbox, of which it tells the last and those that failed. */
    public InMemorySourceHealth(InMemoryEventInbox inbox) {
        this.inbox = inbox;
    }

    /** What was counted of a delivery. */
    public record Accepted(ReceivedEvent event, DeliveryOutcome delivery) {}

    /** What was counted of a refusal. */
    public record Refused(SourceId source, RefusalCause cause, Instant receivedAt) {}

    /** What was counted of an event that was handled. */
    public record Handled(SourceId source, Instant receivedAt, Instant handledAt) {}

    @Override
    public void accepted(ReceivedEvent event, DeliveryOutcome delivery) {
        accepted.add(new Accepted(event, delivery));
    }

    @Override
    public void refused(SourceId source, RefusalCause cause, Instant receivedAt) {
        refused.add(new Refused(source, cause, receivedAt));
    }

    @Override
    public void handled(SourceId source, Instant receivedAt, Instant handledAt) {
        handled.add(new Handled(source, receivedAt, handledAt));
    }

    /** Deliveries that were counted, in the order in which they came. */
    public List<Accepted> accepted() {
        return List.copyOf(accepted);
    }

    /** Refusals that were counted. */
    public List<Refused> refused() {
        return List.copyOf(refused);
    }

    /** Handled events that were counted. */
    public List<Handled> handled() {
        return List.copyOf(handled);
    }

    @Override
    public List<SourceVitals> vitals(List<SourceId> sources, Instant now) {
        return sources.stream().map(source -> vitals(source, now)).toList();
    }

    @Override
    public Optional<Instant> lastUse(SourceId source, SecretId secret) {
        return accepted.stream().map(Accepted::event)
                .filter(event -> event.source().equals(source) && event.verifiedBy().equals(secret))
                .map(ReceivedEvent::receivedAt).max(Comparator.naturalOrder());
    }

    private SourceVitals vitals(SourceId source, Instant now) {
        var thisMinute = now.truncatedTo(ChronoUnit.MINUTES);
        var hour = thisMinute.minus(Duration.ofMinutes(SourceVitals.MINUTES - 1));
        var day = thisMinute.minus(DAY).plus(Duration.ofMinutes(1));
        var mine = accepted.stream().filter(row -> row.event().source().equals(source)).toList();
        var refusals = refused.stream()
                .filter(row -> row.source().equals(source) && !row.receivedAt().isBefore(day)).toList();
        return new SourceVitals(
                source, lastEventAt(source), minutes(mine, hour),
                new SourceVitals.Traffic(
                        count(mine, day, DeliveryOutcome.FIRST), count(mine, day, DeliveryOutcome.REPEATED),
                        refusals.size()),
                causes(refusals), lags(source, hour),
                skew(mine.stream().map(Accepted::event).filter(event -> !event.receivedAt().isBefore(hour))
                        .map(event -> Duration.between(event.signedAt(), event.receivedAt())).toList()),
                skew(refusals.stream().map(Refused::cause).filter(RefusalCause.Stale.class::isInstance)
                        .map(RefusalCause.Stale.class::cast).map(RefusalCause.Stale::skew).toList()),
                secrets(source, mine, now), failed(source, EventState.RETRYING), failed(source, EventState.DEAD));
    }

    private Optional<Instant> lastEventAt(SourceId source) {
        return inbox.all().stream().filter(event -> event.source().equals(source)).map(ReceivedEvent::receivedAt)
                .max(Comparator.naturalOrder());
    }

    private static List<Long> minutes(List<Accepted> rows, Instant hour) {
        return LongStream.range(0, SourceVitals.MINUTES).map(minute -> {
            var start = hour.plus(Duration.ofMinutes(minute));
            return rows.stream().map(row -> row.event().receivedAt())
                    .filter(at -> !at.isBefore(start) && at.isBefore(start.plusSeconds(60))).count();
        }).boxed().toList();
    }

    private static long count(List<Accepted> rows, Instant since, DeliveryOutcome delivery) {
        return rows.stream().filter(row -> row.delivery() == delivery && !row.event().receivedAt().isBefore(since))
                .count();
    }

    private static List<SourceVitals.Refusals> causes(List<Refused> rows) {
        return rows.stream().collect(Collectors.groupingBy(row -> row.cause().code(), TreeMap::new,
                Collectors.counting())).entrySet().stream()
                .map(cause -> new SourceVitals.Refusals(cause.getKey(), cause.getValue()))
                .sorted(Comparator.comparingLong(SourceVitals.Refusals::requests).reversed()).toList();
    }

    private Lags lags(SourceId source, Instant hour) {
        return Lags.of(handled.stream()
                .filter(row -> row.source().equals(source) && !row.handledAt().isBefore(hour))
                .collect(Collectors.groupingBy(
                        row -> Lags.bucket(Duration.between(row.receivedAt(), row.handledAt())),
                        Collectors.counting())));
    }

    private static Optional<SourceVitals.Skew> skew(List<Duration> skews) {
        if (skews.isEmpty()) {
            return Optional.empty();
        }
        var sorted = skews.stream().map(InMemorySourceHealth::possible).sorted().toList();
        var mean = sorted.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(sorted.size());
        return Optional.of(new SourceVitals.Skew(
                sorted.size(), Duration.ofMillis(mean.toMillis()), sorted.getFirst(), sorted.getLast()));
    }

    /** In whole milliseconds; no clock is off by more than ten years. */
    private static Duration possible(Duration skew) {
        var most = Duration.ofDays(3_650);
        var bounded = skew.abs().compareTo(most) > 0 ? skew.isNegative() ? most.negated() : most : skew;
        return Duration.ofMillis(bounded.toMillis());
    }

    private List<SecretUse> secrets(SourceId source, List<Accepted> rows, Instant now) {
        var since = now.minus(SECRETS).atOffset(ZoneOffset.UTC).toLocalDate();
        Predicate<ReceivedEvent> recent = event -> !event.receivedAt().atOffset(ZoneOffset.UTC).toLocalDate()
                .isBefore(since);
        var bySecret = rows.stream().map(Accepted::event)
                .collect(Collectors.groupingBy(ReceivedEvent::verifiedBy));
        Function<SecretId, Long> deliveries = secret -> bySecret.getOrDefault(secret, List.of()).stream().filter(recent)
                .count();
        return bySecret.keySet().stream()
                .map(secret -> new SecretUse(secret, deliveries.apply(secret), lastUse(source, secret)))
                .sorted(Comparator.comparingLong(SecretUse::deliveries).reversed()
                        .thenComparing(use -> use.secret().value()))
                .toList();
    }

    private BoundedCount failed(SourceId source, EventState state) {
        return BoundedCount.of(inbox.tasks().peek().stream().filter(task -> task.state() == state)
                .filter(task -> inbox.all().stream()
                        .anyMatch(event -> event.id().equals(task.event()) && event.source().equals(source)))
                .count());
    }
}

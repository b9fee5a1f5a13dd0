package io.gatehouse.testkit.watching;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.gatehouse.application.watching.port.out.Signs;
import io.gatehouse.application.watching.view.Backlog;
import io.gatehouse.domain.watching.AlarmPolicy;
import io.gatehouse.domain.watching.Rhythm;
import io.gatehouse.domain.watching.SourceSigns;
import io.gatehouse.domain.webhook.EventState;
import io.gatehouse.domain.webhook.ReceivedEvent;
import io.gatehouse.domain.webhook.SecretId;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceId;
import io.gatehouse.domain.webhook.SourceSecret;
import io.gatehouse.testkit.webhook.InMemoryEventQueue;
import io.gatehouse.testkit.webhook.InMemorySourceHealth;
import io.gatehouse.testkit.webhook.InMemorySources;

/** What alarms are decided on, over the fakes. */
public final class InMemorySigns implements Signs {

    private final InMemorySources sources;
    private final InMemorySourceHealth health;
    private final InMemoryEventQueue queue;

    /** Ones of these sources, what was counted of them, and that queue. */
    public InMemorySigns(InMemorySources sources, InMemorySourceHealth health, InMemoryEventQueue queue) {
        this.sources = sources;
        this.health = health;
        this.queue = queue;
    }

    @Override
    public List<SourceSigns> sources(Instant now) {
        return sources.all().stream().map(source -> signs(source, now)).toList();
    }

    @Override
    public Rhythm rhythm(SourceId source, Instant now) {
        var since = now.minus(Rhythm.LEARNED_FROM);
        var minutes = minutes(source).stream().filter(minute -> !minute.isBefore(since)).toList();
        var pauses = IntStream.range(1, minutes.size())
                .mapToObj(i -> Duration.between(minutes.get(i - 1), minutes.get(i)))
                .sorted(Comparator.reverseOrder()).limit(2).toList();
        return Rhythm.of(minutes.size(), pauses);
    }

    @Override
    public Backlog backlog() {
        return new Backlog(
                queue.count(EventState.WAITING), queue.count(EventState.RETRYING), queue.count(EventState.DEAD),
                queue.dueFor());
    }

    private SourceSigns signs(Source source, Instant now) {
        var lately = now.minus(AlarmPolicy.LATELY);
        var before = lately.minus(AlarmPolicy.BEFORE);
        var refusals = health.refused().stream().filter(row -> row.source().equals(source.id()))
                .map(InMemorySourceHealth.Refused::receivedAt).toList();
        var lastUses = new HashMap<SecretId, Instant>();
        deliveries(source.id()).forEach(event -> lastUses.merge(
                event.verifiedBy(), event.receivedAt(), (one, other) -> one.isAfter(other) ? one : other));
        return new SourceSigns(
                source.id(), source.slug(), source.enabled(),
                minutes(source.id()).stream().max(Comparator.naturalOrder()),
                refusals.stream().filter(at -> !at.isBefore(lately)).count(),
                refusals.stream().filter(at -> at.isBefore(lately) && !at.isBefore(before)).count(),
                source.secrets().stream().collect(Collectors.toMap(
                        SourceSecret::id, secret -> Optional.of(secret.addedAt()))),
                lastUses);
    }

    private List<ReceivedEvent> deliveries(SourceId source) {
        return health.accepted().stream().map(InMemorySourceHealth.Accepted::event)
                .filter(event -> event.source().equals(source)).toList();
    }

    private List<Instant> minutes(SourceId source) {
        return deliveries(source).stream().map(event -> event.receivedAt().truncatedTo(ChronoUnit.MINUTES)).distinct()
                .sorted().toList();
    }
}

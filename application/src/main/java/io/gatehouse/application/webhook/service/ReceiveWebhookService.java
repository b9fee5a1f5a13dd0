package io.gatehouse.application.webhook.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.gatehouse.application.shared.port.out.Ids;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.application.webhook.port.out.EventInbox;
import io.gatehouse.application.webhook.port.out.PayloadReader;
import io.gatehouse.application.webhook.port.out.Refusals;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.port.out.Sources;
import io.gatehouse.domain.webhook.ExpectedHeader;
import io.gatehouse.domain.webhook.Payload;
import io.gatehouse.domain.webhook.RefusalCause;
import io.gatehouse.domain.webhook.RefusedRequest;
import io.gatehouse.domain.webhook.Source;
import io.gatehouse.domain.webhook.SourceSecret;
import io.gatehouse.domain.webhook.SourceSlug;

/**
 * Verifies requests before it looks into them, and answers only after they are durable. An authentic request is never
 * refused for what is in it: Core would repeat it for weeks.
 */
public final class ReceiveWebhookService implements ReceiveWebhookUseCase {

    private static final int MAXIMUM_SLUG_LENGTH = 63;

    private final Sources sources;
    private final EventInbox inbox;
    private final Refusals refusals;
    private final SourceHealth health;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final InstantSource clock;
    private final ReceivedEvents events;
    private final List<SourceSecret> environmentSecrets;
    private final Duration tolerance;
    private final RefusalBudget budget = new RefusalBudget();

    /**
     * @param health             counts what comes, also of refusals that are not written down
     * @param handlers           tell which events wait to be handled, and which have no handler
     * @param environmentSecrets accepted by the default source, besides those stored with it
     * @param tolerance          how far the sender's clock may be off, and a request be on its way
     */
    public ReceiveWebhookService(
            Sources sources, EventInbox inbox, PayloadReader reader, Refusals refusals, SourceHealth health,
            UnitOfWork unitOfWork, Ids ids, InstantSource clock, Collection<? extends EventHandler> handlers,
            List<SourceSecret> environmentSecrets, Duration tolerance) {
        this.sources = sources;
        this.inbox = inbox;
        this.refusals = refusals;
        this.health = health;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
        this.events = new ReceivedEvents(reader, new EventHandlers(handlers));
        this.environmentSecrets = List.copyOf(environmentSecrets);
        this.tolerance = tolerance;
    }

    @Override
    public Outcome receive(Command command) {
        var now = clock.instant();
        var source = slug(command).flatMap(sources::findForVerification);
        if (source.isEmpty()) {
            return refuse(command, List.of(), new RefusalCause.UnknownSource(), now);
        }
        if (!source.get().enabled()) {
            return refuse(command, source.get(), new RefusalCause.UnknownSource(), now);
        }
        return switch (command.body()) {
            case Body.TooLarge body -> refuse(command, source.get(), new RefusalCause.TooLarge(body.limit()), now);
            case Body.Whole body -> receive(command, source.get(), body.payload(), now);
        };
    }

    private Outcome receive(Command command, Source source, Payload payload, Instant now) {
        var verdict = new SignedRequest(command.headers(), payload)
                .check(secrets(source), source.expectedHeaders(), now, tolerance);
        return switch (verdict) {
            case SignedRequest.Verdict.Refused refused -> refuse(command, source, refused.cause(), now);
            case SignedRequest.Verdict.Authentic authentic -> {
                var event = events.of(
                        new ReceivedEvents.Origin(source.id(), source.instance()), payload,
                        new ReceivedEvents.Proof(
                                RecordedHeaders.of(command.headers(), source.expectedHeaders()), authentic.signedAt(),
                                authentic.secret()),
                        now);
                var delivery = inbox.store(event);
                health.accepted(event, delivery);
                yield new Outcome.Accepted(event.id(), delivery);
            }
        };
    }

    private List<SourceSecret> secrets(Source source) {
        return source.slug().equals(SourceSlug.DEFAULT)
                ? Stream.concat(environmentSecrets.stream(), source.secrets().stream()).toList()
                : source.secrets();
    }

    private Outcome refuse(Command command, Source source, RefusalCause cause, Instant now) {
        health.refused(source.id(), cause, now);
        return refuse(command, source.expectedHeaders(), cause, now);
    }

    private Outcome refuse(Command command, List<ExpectedHeader> expected, RefusalCause cause, Instant now) {
        if (budget.allows(now)) {
            record(refused(command, expected, cause, now));
        }
        return new Outcome.Refused(cause);
    }

    /** A refusal stands whether it can be written down or not. */
    private void record(RefusedRequest request) {
        try {
            unitOfWork.execute(() -> {
                refusals.record(request);
                return request.id();
            });
        } catch (StoreUnavailableException _) {
            // The sender gets its answer; that the store is away shows elsewhere.
        }
    }

    private RefusedRequest refused(
            Command command, List<ExpectedHeader> expected, RefusalCause cause, Instant now) {
        var named = command.slug().orElse(SourceSlug.DEFAULT.value());
        var slug = named.length() <= MAXIMUM_SLUG_LENGTH ? named : named.substring(0, MAXIMUM_SLUG_LENGTH);
        var headers = RecordedHeaders.of(command.headers(), expected);
        return switch (command.body()) {
            case Body.Whole body -> new RefusedRequest(
                    ids.next(), slug, cause, body.payload().size(), Optional.of(ReceivedEvents.hash(body.payload())),
                    headers,
                    command.address(), now);
            case Body.TooLarge body -> new RefusedRequest(
                    ids.next(), slug, cause, body.limit(), Optional.empty(), headers, command.address(), now);
        };
    }

    private static Optional<SourceSlug> slug(Command command) {
        if (command.slug().isEmpty()) {
            return Optional.of(SourceSlug.DEFAULT);
        }
        try {
            return command.slug().map(SourceSlug::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

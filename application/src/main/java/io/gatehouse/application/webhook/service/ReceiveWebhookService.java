package io.gatehouse.application.webhook.service;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
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
 *
 * <p>Whoever calls waits for nothing: what has to ask the store before there is an event to hand over (for a source that
 * was not asked for lately) or writes a refusal down is done by threads that may wait.
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
    private final Executor waiting;
    private final RefusalBudget budget = new RefusalBudget();

    /**
     * @param health             counts what comes, also of refusals that are not written down
     * @param handlers           tell which events wait to be handled, and which have no handler
     * @param environmentSecrets accepted by the default source, besides those stored with it
     * @param tolerance          how far the sender's clock may be off, and a request be on its way
     * @param waiting            runs what may have to wait for the store, never by the caller's thread; what it rejects is
     *                           to be tried again by the sender
     */
    public ReceiveWebhookService(
            Sources sources, EventInbox inbox, PayloadReader reader, Refusals refusals, SourceHealth health,
            UnitOfWork unitOfWork, Ids ids, InstantSource clock, Collection<? extends EventHandler> handlers,
            List<SourceSecret> environmentSecrets, Duration tolerance, Executor waiting) {
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
        this.waiting = waiting;
    }

    @Override
    public CompletableFuture<Outcome> receive(Command command) {
        var now = clock.instant();
        var slug = slug(command);
        var known = slug.flatMap(sources::recall);
        return known.isPresent()
                ? receive(command, known, now)
                : aside(() -> receive(command, slug.flatMap(sources::findForVerification), now));
    }

    private CompletableFuture<Outcome> receive(Command command, Optional<Source> source, Instant now) {
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

    private CompletableFuture<Outcome> receive(Command command, Source source, Payload payload, Instant now) {
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
                yield inbox.offer(event).thenApply(delivery -> {
                    health.accepted(event, delivery);
                    return new Outcome.Accepted(event.id(), delivery);
                });
            }
        };
    }

    private List<SourceSecret> secrets(Source source) {
        if (source.secrets().isEmpty() && source.slug().equals(SourceSlug.DEFAULT)) {
            return environmentSecrets;
        }
        return source.slug().equals(SourceSlug.DEFAULT)
                ? Stream.concat(environmentSecrets.stream(), source.secrets().stream()).toList()
                : source.secrets();
    }

    private CompletableFuture<Outcome> refuse(Command command, Source source, RefusalCause cause, Instant now) {
        health.refused(source.id(), cause, now);
        return refuse(command, source.expectedHeaders(), cause, now);
    }

    private CompletableFuture<Outcome> refuse(
            Command command, List<ExpectedHeader> expected, RefusalCause cause, Instant now) {
        var refused = CompletableFuture.<Outcome>completedFuture(new Outcome.Refused(cause));
        if (!budget.allows(now)) {
            return refused;
        }
        return aside(() -> {
            record(refused(command, expected, cause, now));
            return refused;
        });
    }

    private CompletableFuture<Outcome> aside(Supplier<CompletableFuture<Outcome>> work) {
        var outcome = new CompletableFuture<Outcome>();
        try {
            waiting.execute(() -> pass(work, outcome));
        } catch (RejectedExecutionException full) {
            outcome.completeExceptionally(new StoreUnavailableException("too many requests wait already", full));
        }
        return outcome;
    }

    private static void pass(Supplier<CompletableFuture<Outcome>> work, CompletableFuture<Outcome> outcome) {
        try {
            var _ = work.get().whenComplete((known, failure) -> {
                if (failure == null) {
                    outcome.complete(known);
                } else {
                    outcome.completeExceptionally(failure);
                }
            });
        } catch (RuntimeException | Error failure) {
            outcome.completeExceptionally(failure);
        }
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

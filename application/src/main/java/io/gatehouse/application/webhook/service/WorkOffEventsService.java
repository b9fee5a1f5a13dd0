package io.gatehouse.application.webhook.service;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.application.trouble.port.out.Troubles;
import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.port.out.ClaimLostException;
import io.gatehouse.application.webhook.port.out.EventQueue;
import io.gatehouse.application.webhook.port.out.EventQueue.Claim;
import io.gatehouse.application.webhook.port.out.SourceHealth;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.trouble.Trouble;
import io.gatehouse.domain.trouble.TroubleKind;
import io.gatehouse.domain.webhook.RetryPolicy;

/**
 * Works off events. Those that are tried for the first time are handled together in one unit of work, which is many times
 * faster than a commit for each; if one of them fails, all is undone and each is handled by itself, so that it takes none
 * of the others along. What failed before is handled by itself from the start. What handlers want other systems to be
 * told goes into the outbox in the same unit of work. An event that dies is a trouble.
 */
public final class WorkOffEventsService implements WorkOffEventsUseCase {

    private final UnitOfWork unitOfWork;
    private final EventQueue queue;
    private final EventHandlers handlers;
    private final Outbox outbox;
    private final Troubles troubles;
    private final SourceHealth health;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * Over that queue.
     *
     * @param health counts how long events took
     * @param random decides by how much pauses between attempts are shortened
     */
    public WorkOffEventsService(
            UnitOfWork unitOfWork, EventQueue queue, Collection<? extends EventHandler> handlers,
            Outbox outbox, Troubles troubles, SourceHealth health, RandomGenerator random, InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.queue = queue;
        this.handlers = new EventHandlers(handlers);
        this.outbox = outbox;
        this.troubles = troubles;
        this.health = health;
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Round workOff(Command command) {
        var claims = unitOfWork.execute(() -> queue.claim(command.node(), command.most(), command.lease()));
        var fresh = claims.stream().filter(claim -> claim.failures() == 0).toList();
        var round = Round.of(claims.size());
        if (fresh.size() > 1 && areHandledTogether(fresh)) {
            fresh.forEach(this::count);
            round = round.plus(new Round(0, fresh.size(), 0, 0, 0));
        } else {
            round = round.plus(handleEach(fresh));
        }
        return round.plus(handleEach(claims.stream().filter(claim -> claim.failures() > 0).toList()));
    }

    // The edge that handlers run at: whatever one of them throws is its failure, and no reason to stop.
    private boolean areHandledTogether(List<Claim> claims) {
        try {
            return unitOfWork.execute(() -> {
                claims.forEach(this::handle);
                queue.complete(claims, clock.instant());
                return true;
            });
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (RuntimeException | Error _) {
            // Whose fault it was shows when each is handled by itself.
            return false;
        }
    }

    private Round handleEach(List<Claim> claims) {
        return claims.stream().map(this::handleOne).reduce(Round.of(0), Round::plus);
    }

    private Round handleOne(Claim claim) {
        if (claim.failures() >= policy(claim).attempts()) {
            // Nobody lived to say what became of it the last times; it may be what ended them.
            return failed(
                    claim, "never finished", "Given up: " + claim.failures() + " attempts were never finished.");
        }
        try {
            unitOfWork.execute(() -> {
                handle(claim);
                queue.complete(List.of(claim), clock.instant());
                return claim;
            });
            count(claim);
            return new Round(0, 1, 0, 0, 0);
        } catch (StoreUnavailableException away) {
            throw away;
        } catch (ClaimLostException _) {
            return new Round(0, 0, 0, 0, 1);
        } catch (RuntimeException | Error failure) {
            return failed(claim, failure.getClass().getSimpleName(), error(failure));
        }
    }

    /** Not of a replay of what was handled long ago: that was not waited for since it arrived. */
    private void count(Claim claim) {
        if (!claim.event().done()) {
            health.handled(claim.event().source(), claim.event().receivedAt(), clock.instant());
        }
    }

    private void handle(Claim claim) {
        var event = claim.event();
        // A handler that was there when the event arrived may be gone by now; then there is nothing left to do.
        handlers.find(event.name()).ifPresent(handler -> handler.handle(event).calls().forEach(outbox::add));
    }

    private Round failed(Claim claim, String kind, String error) {
        var pause = policy(claim).pauseAfter(claim.failures() + 1, random.nextDouble());
        try {
            unitOfWork.execute(() -> {
                queue.fail(claim, error, clock.instant(), pause);
                if (pause.isEmpty()) {
                    troubles.raise(dead(claim.event(), kind), clock.instant());
                }
                return claim;
            });
        } catch (ClaimLostException _) {
            return new Round(0, 0, 0, 0, 1);
        }
        return pause.isPresent() ? new Round(0, 0, 1, 0, 0) : new Round(0, 0, 0, 1, 0);
    }

    // Neither the event's id nor the message: what differs from event to event would make a trouble of each.
    private static Trouble dead(EventToHandle event, String kind) {
        return new Trouble(TroubleKind.DEAD_EVENT, Optional.of(event.source()), event.name() + ": " + kind);
    }

    private RetryPolicy policy(Claim claim) {
        return handlers.find(claim.event().name()).map(EventHandler::retryPolicy).orElse(RetryPolicy.USUAL);
    }

    private static String error(Throwable failure) {
        // A handler that was told to stop has stopped; what follows is not to be stopped with it.
        var stopped = Thread.interrupted() ? "Took too long and was stopped. " : "";
        return HandlerFailure.text(stopped, failure);
    }
}

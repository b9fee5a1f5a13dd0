package io.gatehouse.application.outbox.service;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

import io.gatehouse.application.outbox.handler.CallHandler;
import io.gatehouse.application.outbox.port.in.DispatchOutboxUseCase;
import io.gatehouse.application.outbox.port.out.Outbox;
import io.gatehouse.application.outbox.port.out.Outbox.Claim;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.OutboundCall;
import io.gatehouse.domain.webhook.RetryPolicy;

/** Makes calls: claims in one unit of work, calls in none, and settles in another. */
public final class DispatchOutboxService implements DispatchOutboxUseCase {

    /** Another system may be down for longer than a handler may fail: fourteen attempts take 47 to 94 minutes. */
    static final RetryPolicy POLICY = new RetryPolicy(14, Duration.ofSeconds(2), Duration.ofMinutes(20));
    /** No other system decides that it is never told. */
    private static final Duration LONGEST_WISH = Duration.ofHours(1);

    private final UnitOfWork unitOfWork;
    private final Outbox outbox;
    private final Map<Class<?>, CallHandler<?>> handlers;
    private final RandomGenerator random;
    private final InstantSource clock;

    /**
     * Over that outbox.
     *
     * @param handlers one for each kind of call
     * @param random   decides by how much pauses between attempts are shortened
     * @throws IllegalStateException if two handlers make the same calls
     */
    public DispatchOutboxService(
            UnitOfWork unitOfWork, Outbox outbox, Collection<? extends CallHandler<?>> handlers, RandomGenerator random,
            InstantSource clock) {
        this.unitOfWork = unitOfWork;
        this.outbox = outbox;
        this.handlers = handlers.stream().collect(Collectors.toUnmodifiableMap(CallHandler::kind, handler -> handler));
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Round dispatch(Command command) {
        var claims = unitOfWork.execute(() -> outbox.claim(command.node(), command.most(), command.lease()));
        return claims.stream().map(this::dispatch).reduce(Round.of(claims.size()), Round::plus);
    }

    private Round dispatch(Claim claim) {
        if (claim.failures() >= POLICY.attempts()) {
            // Nobody lived to say what became of it the last times; it may be what ended them.
            var why = "Given up: " + claim.failures() + " attempts were never finished.";
            return failed(claim, new CallOutcome.Refused(why), why, Optional.empty());
        }
        return switch (outcome(claim.call())) {
            case CallOutcome.Made made -> settled(() -> {
                var isOurs = outbox.complete(claim, clock.instant());
                return isOurs && told(claim, made);
            }, new Round(0, 1, 0, 0, 0, 0));
            case CallOutcome.Refused refused -> failed(claim, refused, refused.why(), Optional.empty());
            case CallOutcome.Later later -> failed(claim, later, later.why(), pause(claim, later));
            case CallOutcome.NotConnected _ -> settled(() -> outbox.drop(claim), new Round(0, 0, 0, 0, 1, 0));
        };
    }

    // The edge that adapters of other systems run at. Of what they throw only the kind is kept: the message may quote an
    // address, and that of a channel is a secret.
    private CallOutcome outcome(OutboundCall call) {
        try {
            return make(handler(call), call);
        } catch (RuntimeException failure) {
            // Whoever was told to stop has stopped; what follows is not to be stopped with it.
            var stopped = Thread.interrupted() ? "Took too long and was stopped: " : "Failed: ";
            return new CallOutcome.Later(stopped + failure.getClass().getSimpleName());
        }
    }

    private Optional<Duration> pause(Claim claim, CallOutcome.Later later) {
        return POLICY.pauseAfter(claim.failures() + 1, random.nextDouble())
                .map(pause -> later.after().filter(wish -> wish.compareTo(pause) > 0)
                        .map(wish -> wish.compareTo(LONGEST_WISH) < 0 ? wish : LONGEST_WISH).orElse(pause));
    }

    private CallHandler<?> handler(OutboundCall call) {
        var handler = handlers.get(call.getClass());
        if (handler == null) {
            throw new IllegalStateException("nobody makes calls of the kind " + call.getClass().getSimpleName());
        }
        return handler;
    }

    private static <C extends OutboundCall> CallOutcome make(CallHandler<C> handler, OutboundCall call) {
        return handler.make(handler.kind().cast(call));
    }

    private static <C extends OutboundCall> void tell(CallHandler<C> handler, OutboundCall call, CallOutcome outcome) {
        handler.settled(handler.kind().cast(call), outcome);
    }

    private boolean told(Claim claim, CallOutcome outcome) {
        tell(handler(claim.call()), claim.call(), outcome);
        return true;
    }

    private Round failed(Claim claim, CallOutcome outcome, String error, Optional<Duration> pause) {
        return settled(
                () -> {
                    var isOurs = outbox.fail(claim, error, clock.instant(), pause);
                    return isOurs && (pause.isPresent() || told(claim, outcome));
                },
                pause.isPresent() ? new Round(0, 0, 1, 0, 0, 0) : new Round(0, 0, 0, 1, 0, 0));
    }

    private Round settled(Supplier<Boolean> settling, Round round) {
        return unitOfWork.execute(settling) ? round : new Round(0, 0, 0, 0, 0, 1);
    }
}

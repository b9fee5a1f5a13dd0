package io.gatehouse.testkit.usecase.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.gatehouse.application.webhook.handler.EventHandler;
import io.gatehouse.application.webhook.view.Effects;
import io.gatehouse.application.webhook.view.EventToHandle;
import io.gatehouse.domain.webhook.EventName;
import io.gatehouse.domain.webhook.RetryPolicy;

/** Keeps what it was given, and fails as long as it is told to. */
final class StubHandler implements EventHandler {

    private final Set<EventName> names;
    private final RetryPolicy policy;
    private final List<EventToHandle> handled = new ArrayList<>();
    private Runnable behaviour = () -> {};
    private Function<EventToHandle, Effects> effects = _ -> Effects.none();

    StubHandler(String name) {
        this(name, RetryPolicy.USUAL);
    }

    StubHandler(String name, RetryPolicy policy) {
        names = Set.of(new EventName(name));
        this.policy = policy;
    }

    void does(Runnable action) {
        behaviour = action;
    }

    void returns(Function<EventToHandle, Effects> what) {
        effects = what;
    }

    List<EventToHandle> handled() {
        return handled;
    }

    @Override
    public Set<EventName> names() {
        return names;
    }

    @Override
    public RetryPolicy retryPolicy() {
        return policy;
    }

    @Override
    public Effects handle(EventToHandle event) {
        handled.add(event);
        behaviour.run();
        return effects.apply(event);
    }
}

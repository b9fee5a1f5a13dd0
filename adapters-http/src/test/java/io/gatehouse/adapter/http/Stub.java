package io.gatehouse.adapter.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A use case that answers as told and remembers what it was asked. */
public final class Stub<C, O> {

    private final List<C> received = new CopyOnWriteArrayList<>();
    private volatile Optional<Function<C, O>> behaviour = Optional.empty();

    /** Forgets everything and answers with this outcome from now on. */
    public void answers(O outcome) {
        does(_ -> outcome);
    }

    /** Forgets everything and fails with this exception from now on. */
    public void fails(RuntimeException exception) {
        does(_ -> {
            throw exception;
        });
    }

    public List<C> received() {
        return List.copyOf(received);
    }

    O call(C command) {
        received.add(command);
        return behaviour.orElseThrow(() -> new AssertionError("nothing said how to answer")).apply(command);
    }

    private void does(Function<C, O> next) {
        received.clear();
        behaviour = Optional.of(next);
    }
}

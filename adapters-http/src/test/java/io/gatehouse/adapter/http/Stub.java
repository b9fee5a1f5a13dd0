package io.gatehouse.adapter.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** A use case that answers as told and remembers what it was asked. */
public final class Stub<C, O> {

    private final List<C> received = new CopyOnWriteArrayList<>();
    private volatile Consumer<C> note = _ -> {};
    private volatile Executor teller = Runnable::run;
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
        return outcome(command);
    }

    private O outcome(C command) {
        return behaviour.orElseThrow(() -> new AssertionError("nothing said how to answer")).apply(command);
    }

    /** The same, told at once unless another thread is asked to. */
    CompletableFuture<O> promise(C command) {
        note.accept(command);
        received.add(command);
        return CompletableFuture.supplyAsync(() -> outcome(command), teller);
    }

    /** Calls this by the thread that brings the command. */
    public void notes(Consumer<C> next) {
        note = next;
    }

    /** Another thread tells what became of it. */
    public void tellsBy(Executor thread) {
        teller = thread;
    }

    private void does(Function<C, O> next) {
        received.clear();
        behaviour = Optional.of(next);
    }
}

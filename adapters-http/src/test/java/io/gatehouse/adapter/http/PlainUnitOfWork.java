package io.gatehouse.adapter.http;

import java.util.function.Supplier;

import io.gatehouse.application.shared.port.out.UnitOfWork;

/** Runs the work, with no store behind it. */
public final class PlainUnitOfWork implements UnitOfWork {

    @Override
    public <T> T execute(Supplier<T> work) {
        return work.get();
    }

    @Override
    public <T> T read(Supplier<T> query) {
        return query.get();
    }

    @Override
    public <T> T rehearse(Supplier<T> work) {
        throw new UnsupportedOperationException("there is nothing to undo it with");
    }
}

package io.gatehouse.adapter.http.out.cloud;

import java.util.Optional;

/** Makes something of an answer. */
@FunctionalInterface
interface CloudReader<T> {

    /** What the body of an answer with a 2xx status says; empty if that is not what was expected. */
    Optional<T> read(byte[] body);

    /** What the body of a refusal (4xx) says, where that is an answer too; empty if it is a failure like any other. */
    default Optional<T> readRefusal(byte[] body) {
        return Optional.empty();
    }
}

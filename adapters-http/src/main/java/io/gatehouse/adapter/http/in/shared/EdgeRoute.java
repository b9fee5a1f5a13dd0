package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A route that the edge serves itself: nothing of what lies behind it (security chains of pages, observation, dispatching)
 * would do anything for the request but take time. For what is asked thousands of times a second.
 */
public interface EdgeRoute {

    /** Whether it is this one that answers on the path. */
    boolean serves(String path);

    /**
     * Takes the request, without waiting for what becomes of it. What it throws or fails with is answered as it is behind
     * the edge.
     *
     * @return the answer, once it is known
     */
    CompletableFuture<Answer> serve(String path, HttpServletRequest request);

    /** Writes an answer, at once and once. */
    @FunctionalInterface
    interface Answer {

        void write(HttpServletResponse response) throws IOException;
    }
}

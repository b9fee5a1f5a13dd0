package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * A route that the edge serves itself: nothing of what lies behind it (security chains of pages, observation, dispatching)
 * would do anything for the request but take time. For what is asked thousands of times a second.
 */
public interface EdgeRoute {

    /** Whether it is this one that answers on the path. */
    boolean serves(String path);

    /** Answers. What it throws is answered as it is behind the edge. */
    void serve(String path, HttpServletRequest request, HttpServletResponse response) throws IOException;
}

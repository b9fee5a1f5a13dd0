package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.regex.Pattern;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;

/**
 * The first filter on the routes of this module, and the last to see the callback secret: it compares it and hides it,
 * so that nothing behind (security, tracing, logs, errors) can tell it. It also sees to it that whatever goes wrong
 * behind it is answered with a problem, never with an error page or a redirect.
 */
final class EdgeFilter implements Filter {

    static final String ALLOWED_METHODS = "GET, HEAD, POST";

    private static final Logger LOG = LoggerFactory.getLogger(EdgeFilter.class);
    private static final Set<String> METHODS = Set.of(ALLOWED_METHODS.split(", "));
    private static final List<String> SECRET_ROUTES = List.of("/api/callback", "/api/portal");
    /** Under what name all log lines of a request carry the id of its trace. */
    private static final String TRACE = "traceId";
    private static final String WEBHOOKS = "/webhooks/blnk";
    /** Wider than what a source can be named, so that near misses are refused, and kept, by the use case. */
    private static final Pattern SOURCE = Pattern.compile("/[A-Za-z0-9._~-]{1,100}");

    private final CallbackSecret secret;
    private final List<EdgeRoute> routes;
    private final Answers answers;
    private final ProblemAdvice problems;

    EdgeFilter(CallbackSecret secret, List<EdgeRoute> routes, Answers answers, ProblemAdvice problems) {
        this.secret = secret;
        this.routes = List.copyOf(routes);
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var outgoing = new EdgeResponse((HttpServletResponse) response, answers);
        outgoing.setHeader("X-Content-Type-Options", "nosniff");
        outgoing.setHeader("Cache-Control", "no-store");
        var incoming = (HttpServletRequest) request;
        try (var _ = MDC.putCloseable(TRACE, TraceIds.of(incoming.getHeader(TraceIds.HEADER)))) {
            filter(incoming, outgoing, chain);
        }
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var route = route(request);
        if (route.isEmpty()) {
            answers.problem(response, Problem.notFound());
        } else if (!METHODS.contains(request.getMethod())) {
            answers.problem(response, Problem.methodNotAllowed());
        } else {
            proceed(new EdgeRequest(request, route.get()), response, chain);
        }
    }

    private void proceed(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            var path = request.getServletPath();
            for (var route : routes) {
                if (route.serves(path)) {
                    serve(route, path, request, response);
                    return;
                }
            }
            chain.doFilter(request, response);
        } catch (IOException gone) {
            LOG.debug("The sender went away: {}", gone.getMessage());
            response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (ServletException | RuntimeException unexpected) {
            fail(response, unexpected);
        }
    }

    private void serve(EdgeRoute route, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var answer = answer(route, path, request);
        if (request.getAttribute(IntakeProtocol.SERVING) instanceof Lock serving) {
            serveByPoller(answer, serving, request, response);
        } else if (answer.isDone()) {
            var _ = answer.whenComplete((known, failure) -> write(known, failure, request, response));
        } else {
            var trace = MDC.get(TRACE);
            var open = request.startAsync(request, response);
            var _ = answer.whenComplete((known, failure) -> end(known, failure, trace, open, request, response));
        }
    }

    /**
     * The poller must not write, however soon the answer is known: that waits for a sender that does not read. So another
     * thread does, and not before the poller has left the request, which would go on with the answer otherwise.
     */
    private void serveByPoller(
            CompletableFuture<EdgeRoute.Answer> answer, Lock serving, HttpServletRequest request,
            HttpServletResponse response) {
        var trace = MDC.get(TRACE);
        var open = request.startAsync(request, response);
        var poller = Thread.currentThread();
        var _ = answer.whenComplete((known, failure) -> {
            Runnable end = () -> {
                serving.lock();
                try {
                    end(known, failure, trace, open, request, response);
                } finally {
                    serving.unlock();
                }
            };
            if (Thread.currentThread().equals(poller)) {
                open.start(end);
            } else {
                end.run();
            }
        });
    }

    private void end(
            EdgeRoute.@Nullable Answer answer, @Nullable Throwable failure, String trace, AsyncContext open,
            HttpServletRequest request, HttpServletResponse response) {
        try (var _ = MDC.putCloseable(TRACE, trace)) {
            write(answer, failure, request, response);
        } finally {
            complete(open);
        }
    }

    private static CompletableFuture<EdgeRoute.Answer> answer(
            EdgeRoute route, String path, HttpServletRequest request) {
        try {
            return route.serve(path, request);
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    private void write(
            EdgeRoute.@Nullable Answer answer, @Nullable Throwable failure, HttpServletRequest request,
            HttpServletResponse response) {
        try {
            if (answer != null) {
                answer.write(response);
                return;
            }
            switch (failure instanceof CompletionException ? failure.getCause() : failure) {
                case StoreUnavailableException away -> problems.unavailable(away, response);
                case BodyCutOffException cutOff -> problems.cutOff(cutOff, request, response);
                case RuntimeException unexpected -> fail(response, unexpected);
                case null, default -> fail(response, new IllegalStateException("no answer", failure));
            }
        } catch (IOException gone) {
            LOG.debug("The sender went away: {}", gone.getMessage());
        }
    }

    // Where the sender went away, or the server gave up on the request, there is nothing left to complete.
    private static void complete(AsyncContext open) {
        try {
            open.complete();
        } catch (IllegalStateException gone) {
            LOG.debug("The request had ended: {}", gone.getMessage());
        }
    }

    private void fail(HttpServletResponse response, Exception unexpected) throws IOException {
        if (response.isCommitted()) {
            LOG.error("Failed after the answer had begun", unexpected);
            return;
        }
        response.resetBuffer();
        var instance = answers.problem(response, Problem.internalError());
        LOG.error("Failed at a request, {}", instance, unexpected);
    }

    /** The path of the request without secret and without a slash at its end; empty if nothing answers there. */
    private Optional<String> route(HttpServletRequest request) {
        var path = withoutSlashAtEnd(decodedPath(request));
        if (path.startsWith(WEBHOOKS)) {
            var source = path.substring(WEBHOOKS.length());
            return source.isEmpty() || SOURCE.matcher(source).matches() ? Optional.of(path) : Optional.empty();
        }
        return SECRET_ROUTES.stream()
                .filter(route -> path.startsWith(route) && secret.opens(path.substring(route.length())))
                .findFirst();
    }

    private static String decodedPath(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** A redirect to the other form would lose the event: Core follows it with a GET. */
    private static String withoutSlashAtEnd(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}

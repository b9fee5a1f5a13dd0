package io.gatehouse.simulator.api;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.ContentCachingResponseWrapper;

import io.gatehouse.simulator.exchange.ExchangeLog;
import io.gatehouse.simulator.wire.Answer;
import io.gatehouse.simulator.wire.OutgoingRequest;
import io.gatehouse.simulator.wire.Payload;

/** Logs every API call with its answer, and makes calls fail while {@link ApiBehaviour} says so. */
final class ApiExchangeFilter extends OncePerRequestFilter {

    private static final Pattern API = Pattern
            .compile("/(data|proxy|alerts)(/.*)?|/(identities|ledger|balances|transactions)/filter");
    private static final int LARGEST_BODY = 1024 * 1024;

    private final ExchangeLog log;
    private final ApiBehaviour behaviour;
    private final InstantSource clock;

    ApiExchangeFilter(ExchangeLog log, ApiBehaviour behaviour, InstantSource clock) {
        this.log = log;
        this.behaviour = behaviour;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !API.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var at = clock.instant();
        var started = System.nanoTime();
        var cachedRequest = new ContentCachingRequestWrapper(request, LARGEST_BODY);
        var cachedResponse = new ContentCachingResponseWrapper(response);
        var failure = behaviour.nextFailure();
        if (failure.isPresent()) {
            fail(failure.get(), cachedResponse);
        } else {
            chain.doFilter(cachedRequest, cachedResponse);
            if (!"GET".equals(request.getMethod()) && behaviour.losesAnswer()) {
                cachedResponse.resetBuffer();
                fail(new ApiBehaviour.Failure(502, Duration.ZERO), cachedResponse);
            }
        }
        var duration = Duration.ofNanos(System.nanoTime() - started);
        log.served(at, request.getMethod() + " " + request.getRequestURI(), asked(cachedRequest),
                answered(cachedResponse, duration));
        cachedResponse.copyBodyToResponse();
    }

    private static void fail(ApiBehaviour.Failure failure, HttpServletResponse response) throws IOException {
        response.setStatus(failure.status());
        if (!failure.retryAfter().isZero()) {
            response.setHeader("Retry-After", Long.toString(failure.retryAfter().toSeconds()));
        }
        response.setContentType("application/json");
        response.getOutputStream().write("{\"error\":\"switched on in the simulator\"}".getBytes(
                StandardCharsets.UTF_8));
    }

    private static OutgoingRequest asked(ContentCachingRequestWrapper request) {
        Map<String, String> headers = new LinkedHashMap<>();
        Collections.list(request.getHeaderNames()).forEach(name -> headers.put(name, request.getHeader(name)));
        var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        var uri = URI.create(request.getRequestURL() + query.replace("|", "%7C"));
        return new OutgoingRequest(request.getMethod(), uri, headers, Payload.of(request.getContentAsByteArray()));
    }

    private static Answer answered(ContentCachingResponseWrapper response, Duration duration) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.getHeaderNames().forEach(name -> headers.put(name, String.valueOf(response.getHeader(name))));
        return new Answer.Received(response.getStatus(), headers, Payload.of(response.getContentAsByteArray()),
                duration);
    }
}

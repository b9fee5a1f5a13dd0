package io.gatehouse.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.gatehouse.simulator.wire.GatehouseEndpoints;
import io.gatehouse.simulator.wire.Payload;

/** An app that keeps what it receives and answers what the test wants, 200 without a body unless told otherwise. */
public final class StubApp implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Queue<Reply> replies = new ConcurrentLinkedQueue<>();
    private volatile Runnable whileAnswering = () -> {};
    private volatile Reply usual = new Reply(200, "", Map.of());

    /** A request as it came in; header names in lower case. */
    public record Received(
            String method,
            String path,
            Map<String, String> headers,
            Payload body) {}

    private record Reply(
            int status,
            String body,
            Map<String, String> headers) {}

    private StubApp(HttpServer server) {
        this.server = server;
    }

    /** Starts on any free port. */
    public static StubApp start() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var app = new StubApp(server);
        server.createContext("/", app::answer);
        server.setExecutor(app.threads);
        server.start();
        return app;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        var body = Payload.of(exchange.getRequestBody().readAllBytes());
        received.add(new Received(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body));
        whileAnswering.run();
        var next = replies.poll();
        var reply = next == null ? usual : next;
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** Its address. */
    public URI uri() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** Its usual endpoints, with the test vectors' secret. */
    public GatehouseEndpoints endpoints() {
        return GatehouseEndpoints.at(uri()).withWebhookSecret("whsec_test_0123456789abcdef");
    }

    /** What every request without an own reply gets. */
    public void usually(int status, String body) {
        usual = new Reply(status, body, Map.of());
    }

    /** What the next request without a reply gets. */
    public void next(int status, String body) {
        replies.add(new Reply(status, body, Map.of()));
    }

    /** A redirect for the next request. */
    public void nextRedirect(int status, String location) {
        replies.add(new Reply(status, "", Map.of("Location", location)));
    }

    /** Runs between reading a request and answering it. */
    public void whileAnswering(Runnable action) {
        whileAnswering = action;
    }

    /** All that came in, in order. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** The last that came in. */
    public Received last() {
        return received.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

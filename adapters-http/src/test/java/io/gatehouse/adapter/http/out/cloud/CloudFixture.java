package io.gatehouse.adapter.http.out.cloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Answer;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Ledger;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Opening;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.installation.InMemoryApiKeyVault;
import io.gatehouse.testkit.installation.InMemoryCloudUse;
import io.gatehouse.testkit.installation.InMemoryInstallations;
import io.gatehouse.testkit.installation.InMemoryKeyRejections;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

/** The client over a server that answers what a test tells it to, one answer after the other. */
final class CloudFixture implements AfterEachCallback {

    static final String KEY = "blnk_a-key-that-nobody-sees";
    static final InstallationId INSTALLATION = new InstallationId("instapp_1");
    static final InstanceId INSTANCE = new InstanceId("inst_1");
    static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");
    static final List<String> ALL = List.of("data:read", "data:write", "alerts:read", "alerts:write");
    static final String NOTHING = "{\"data\":[],\"total\":0}";

    final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    final MutableInstantSource clock = new MutableInstantSource();
    final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail(unitOfWork);
    final InMemoryApiKeyVault vault = new InMemoryApiKeyVault(unitOfWork, auditTrail, new SequentialIds(), clock);
    final InMemoryKeyRejections rejections = new InMemoryKeyRejections(unitOfWork);
    final InMemoryCloudUse use = new InMemoryCloudUse(unitOfWork);
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Duration> pauses = new ArrayList<>();
    final List<Asked> asked = new ArrayList<>();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final Breakers breakers = new Breakers(clock);
    private Optional<Runnable> onCall = Optional.empty();
    private final HttpServer server;
    private final LedgerCloud cloud;

    /** What the server answers. */
    record Reply(int status, Map<String, String> headers, String body) {}

    /** What it was asked. */
    record Asked(String method, URI uri, String authorization, String body) {}

    CloudFixture() {
        clock.set(NOW);
        seal(KEY);
        server = started(this::answer);
        var url = new CloudConfiguration.Url(URI.create("http://localhost:" + server.getAddress().getPort() + "/api/"));
        var notes = new CloudNotes(unitOfWork, new InMemoryInstallations(unitOfWork), vault, rejections, use, clock);
        var calls = new CloudCalls(
                CloudConfiguration.client(url), new CloudCalls.Tools(clock, new Random(1), pauses::add), breakers,
                notes,
                new CloudMeters(meters, breakers));
        cloud = new RestLedgerCloud(unitOfWork, vault, rejections, calls);
    }

    private static HttpServer started(HttpHandler handler) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", handler);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stop();
    }

    void stop() {
        server.stop(0);
    }

    void seal(String key) {
        unitOfWork.execute(() -> {
            vault.seal(INSTALLATION, new ApiKey(key));
            return key;
        });
    }

    void reply(int status, String... bodies) {
        for (var body : bodies) {
            reply(status, Map.of(), body);
        }
    }

    void reply(int status, Map<String, String> headers, String body) {
        replies.add(new Reply(status, headers, body));
    }

    /** Forgets the answers that nobody came for. */
    void dropReplies() {
        replies.clear();
    }

    /** Runs while the server is asked. */
    void during(Runnable work) {
        onCall = Optional.of(work);
    }

    LedgerCloud cloud() {
        return cloud;
    }

    Opening opening(String... scopes) {
        return cloud.open(new LedgerCloud.Access(
                INSTALLATION, INSTANCE, Permissions.of(scopes.length == 0 ? ALL : Arrays.asList(scopes)),
                new Actor.ApplicationActor("test"), "a test"));
    }

    Ledger open(String... scopes) {
        return switch (opening(scopes)) {
            case Opening.Opened(var ledger) -> ledger;
            case Opening.NoKey _,Opening.KeyRejected _ -> throw new AssertionError("it did not open");
        };
    }

    static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(var value) -> value;
            case Answer.Failed<T>(var failure) -> throw new AssertionError("it failed: " + failure);
        };
    }

    static Failure failure(Answer<?> answer) {
        return switch (answer) {
            case Answer.Given<?> given -> throw new AssertionError("it succeeded: " + given);
            case Answer.Failed<?>(var failure) -> failure;
        };
    }

    /** The method and the path of each call, without the base. */
    List<String> paths() {
        return asked.stream().map(call -> call.method() + " " + call.uri().getRawPath().substring("/api".length()))
                .toList();
    }

    private synchronized void answer(HttpExchange exchange) {
        var reply = Optional.ofNullable(replies.poll()).orElse(new Reply(418, Map.of(), "{}"));
        try (exchange) {
            asked.add(new Asked(
                    exchange.getRequestMethod(), exchange.getRequestURI(),
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            onCall.ifPresent(Runnable::run);
            if (reply.status() == 0) {
                // Hangs up without an answer.
                return;
            }
            reply.headers().forEach(exchange.getResponseHeaders()::add);
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

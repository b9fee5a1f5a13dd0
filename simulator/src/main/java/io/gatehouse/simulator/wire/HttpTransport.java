package io.gatehouse.simulator.wire;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends well-formed requests over HTTP/1.1 with kept-alive connections, without following redirects and without
 * retrying anything on its own. Safe for use by several threads.
 */
public final class HttpTransport implements AutoCloseable {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT_LIMIT)
            .build();

    /** Sends and waits, at most for the limit, which spans everything from connecting to the answer's last byte. */
    public Answer send(OutgoingRequest request, Duration limit) {
        var builder = HttpRequest.newBuilder(request.uri())
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body().bytes()));
        request.headers().forEach(builder::setHeader);
        var started = System.nanoTime();
        var pending = client.sendAsync(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
        try {
            return received(pending.get(limit.toMillis(), TimeUnit.MILLISECONDS), since(started));
        } catch (TimeoutException _) {
            pending.cancel(true);
            return new Answer.Missing(Answer.Cause.TIME_LIMIT, inWords(limit), since(started));
        } catch (ExecutionException failure) {
            return new Answer.Missing(Answer.Cause.CONNECTION, reason(failure), since(started));
        } catch (InterruptedException _) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Missing(Answer.Cause.CUT_OFF, "the simulator is stopping", since(started));
        }
    }

    private static Answer received(HttpResponse<byte[]> response, Duration duration) {
        var headers = new TreeMap<String, String>();
        for (Map.Entry<String, java.util.List<String>> header : response.headers().map().entrySet()) {
            headers.put(header.getKey(), String.join(", ", header.getValue()));
        }
        return new Answer.Received(response.statusCode(), headers, Payload.of(response.body()), duration);
    }

    private static String reason(ExecutionException failure) {
        return failure.getCause() instanceof IOException cause ? RawTransport.reason(cause) : "unexpected failure";
    }

    static Duration since(long startedNanos) {
        return Duration.ofNanos(System.nanoTime() - startedNanos);
    }

    static String inWords(Duration limit) {
        return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package io.gatehouse.simulator.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import javax.net.ssl.SSLSocketFactory;

/**
 * Sends requests that no HTTP client would: a body that dribbles, or one that breaks off. One connection per request,
 * closed afterwards.
 */
public final class RawTransport {

    private static final int PIECES = 20;
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final Pace pace;

    /** Waits between the pieces of a slow body as the pace says. */
    public RawTransport(Pace pace) {
        this.pace = pace;
    }

    /** Sends the whole request, but spreads the body's bytes over the given time, then reads the answer. */
    public Answer sendSlowly(OutgoingRequest request, Duration spread, Duration limit) {
        var started = System.nanoTime();
        try (var socket = connect(request.uri(), limit)) {
            var out = socket.getOutputStream();
            out.write(head(request));
            out.flush();
            dribble(out, request.body().bytes(), spread);
            return readAnswer(socket.getInputStream(), started);
        } catch (SocketTimeoutException _) {
            return new Answer.Missing(Answer.Cause.TIME_LIMIT, HttpTransport.inWords(limit),
                    HttpTransport.since(started));
        } catch (IOException failure) {
            return new Answer.Missing(Answer.Cause.CONNECTION, reason(failure), HttpTransport.since(started));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Missing(Answer.Cause.CUT_OFF, "the simulator is stopping", HttpTransport.since(started));
        }
    }

    /** Announces the whole body, sends the first half of it and closes the connection. */
    public Answer sendHalf(OutgoingRequest request) {
        var started = System.nanoTime();
        try (var socket = connect(request.uri(), CONNECT_LIMIT)) {
            var out = socket.getOutputStream();
            var body = request.body().bytes();
            out.write(head(request));
            out.write(body, 0, body.length / 2);
            out.flush();
            return new Answer.Missing(Answer.Cause.CUT_OFF,
                    "the connection was cut after " + body.length / 2 + " of " + body.length + " bytes",
                    HttpTransport.since(started));
        } catch (IOException failure) {
            return new Answer.Missing(Answer.Cause.CONNECTION, reason(failure), HttpTransport.since(started));
        }
    }

    private void dribble(OutputStream out, byte[] body, Duration spread) throws IOException, InterruptedException {
        var piece = Math.max(1, (body.length + PIECES - 1) / PIECES);
        for (var from = 0; from < body.length; from += piece) {
            pace.pause(spread.dividedBy(PIECES));
            out.write(body, from, Math.min(piece, body.length - from));
            out.flush();
        }
    }

    private static Socket connect(URI uri, Duration limit) throws IOException {
        var secure = "https".equals(uri.getScheme());
        var port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
        var socket = secure ? SSLSocketFactory.getDefault().createSocket() : new Socket();
        try {
            socket.connect(new InetSocketAddress(uri.getHost(), port), (int) CONNECT_LIMIT.toMillis());
            socket.setSoTimeout((int) limit.toMillis());
            return socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    private static byte[] head(OutgoingRequest request) {
        var uri = request.uri();
        var target = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var text = new StringBuilder(request.method()).append(' ').append(target).append(" HTTP/1.1\r\n");
        text.append("Host: ").append(uri.getRawAuthority()).append("\r\n");
        request.headers().forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        text.append("Content-Length: ").append(request.body().length()).append("\r\n");
        text.append("Connection: close\r\n\r\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Answer readAnswer(InputStream stream, long started) throws IOException {
        var in = new BufferedInputStream(stream);
        var statusLine = readLine(in);
        var parts = statusLine.split(" ", 3);
        if (parts.length < 2) {
            throw new IOException("the connection was closed without an answer");
        }
        Map<String, String> headers = new TreeMap<>();
        for (var line = readLine(in); !line.isEmpty(); line = readLine(in)) {
            var colon = line.indexOf(':');
            headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        var body = Payload.of(in.readAllBytes());
        return new Answer.Received(Integer.parseInt(parts[1]), headers, body, HttpTransport.since(started));
    }

    private static String readLine(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    /** A reason that a newcomer understands, without addresses or paths. */
    static String reason(IOException failure) {
        if (failure instanceof ConnectException) {
            return "nothing listens there (connection refused)";
        }
        if (failure instanceof java.net.http.HttpTimeoutException) {
            return "connecting took too long";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}

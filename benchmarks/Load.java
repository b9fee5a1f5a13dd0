import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Load for the benchmarks, without dependencies: java Load.java SCENARIO key=value …
 *
 * Latency is counted from when a request was due, not from when it could be sent, so that a server that stalls is not
 * flattered by the requests that wait for it.
 */
public class Load {

    public static void main(String[] arguments) throws Exception {
        var options = new HashMap<String, String>();
        Arrays.stream(arguments).skip(1).map(a -> a.split("=", 2)).forEach(a -> options.put(a[0], a[1]));
        switch (arguments[0]) {
            case "webhooks" -> webhooks(options);
            case "installs" -> installs(options);
            case "pages" -> pages(options);
            default -> throw new IllegalArgumentException("webhooks, installs or pages");
        }
    }

    /** url, secret, rate (per second), seconds, connections. */
    private static void webhooks(Map<String, String> options) throws Exception {
        var uri = URI.create(options.get("url"));
        var secret = options.get("secret");
        var rate = Double.parseDouble(options.get("rate"));
        var total = (int) (rate * Integer.parseInt(options.get("seconds")));
        var run = run(uri, Integer.parseInt(options.get("connections")), total, rate, i -> webhook(uri, secret));
        run.print("webhooks at " + options.get("rate") + "/s for " + options.get("seconds") + " s");
    }

    /** url (with the callback secret), concurrency, count: each caller sends the next install when the last is answered. */
    private static void installs(Map<String, String> options) throws Exception {
        var uri = URI.create(options.get("url"));
        var run = run(uri, Integer.parseInt(options.get("concurrency")), Integer.parseInt(options.get("count")), 0,
                i -> install(uri));
        run.print("installs at " + options.get("concurrency") + " concurrent callers");
    }

    /** url, cookie, count: one page again and again, one request at a time. */
    private static void pages(Map<String, String> options) throws Exception {
        var uri = URI.create(options.get("url"));
        var request = ("GET " + target(uri) + " HTTP/1.1\r\nHost: " + uri.getAuthority() + "\r\nCookie: "
                + options.get("cookie") + "\r\nAccept: text/html\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        var run = run(uri, 1, Integer.parseInt(options.get("count")), 0, i -> request);
        run.print("page " + options.getOrDefault("name", uri.getPath()));
    }

    private interface Requests {
        byte[] number(int i) throws Exception;
    }

    private static Run run(URI uri, int connections, int total, double rate, Requests requests) throws Exception {
        var next = new AtomicInteger();
        var run = new Run(total);
        var done = new CountDownLatch(connections);
        var start = System.nanoTime() + 200_000_000L;
        for (var c = 0; c < connections; c++) {
            Thread.ofPlatform().start(() -> {
                try (var connection = new Connection(uri)) {
                    for (var i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                        var request = requests.number(i);
                        var due = rate > 0 ? start + (long) (i * 1e9 / rate) : System.nanoTime();
                        for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                            Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                        }
                        run.record(i, run.exchanged(connection, request), System.nanoTime() - due);
                    }
                } catch (Exception e) {
                    run.failed(e);
                } finally {
                    done.countDown();
                }
            });
        }
        done.await();
        run.seconds = (System.nanoTime() - start) / 1e9;
        return run;
    }

    private static final class Run {

        private final long[] latencies;
        private final int[] statuses;
        private final AtomicLong failures = new AtomicLong();
        private double seconds;

        Run(int total) {
            latencies = new long[total];
            statuses = new int[total];
        }

        void record(int i, int status, long nanos) {
            statuses[i] = status;
            latencies[i] = nanos;
        }

        /** The status of the answer, 0 if there was none. */
        int exchanged(Connection connection, byte[] request) {
            try {
                return connection.exchange(request);
            } catch (IOException e) {
                failed(e);
                connection.close();
                return 0;
            }
        }

        /** A server that is away fails every request; a few of them tell why. */
        void failed(Exception e) {
            if (failures.incrementAndGet() <= 5) {
                System.err.println(e);
            }
        }

        void print(String name) {
            var counts = new HashMap<Integer, Integer>();
            Arrays.stream(statuses).forEach(s -> counts.merge(s, 1, Integer::sum));
            var sorted = latencies.clone();
            Arrays.sort(sorted);
            System.out.printf(Locale.ROOT,
                    "%s: %d requests in %.1f s (%.0f/s), answers %s, broken connections %d, "
                            + "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms%n",
                    name, latencies.length, seconds, latencies.length / seconds, counts, failures.get(),
                    at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
        }

        private static double at(long[] sorted, double share) {
            return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
        }
    }

    /**
     * One keep-alive connection; just enough of HTTP/1.1 for answers with a length or in chunks. Made anew by the request
     * after the one with which it ended.
     */
    private static final class Connection implements AutoCloseable {

        private final URI uri;
        private Socket socket;
        private InputStream in;

        Connection(URI uri) throws IOException {
            this.uri = uri;
            open();
        }

        private void open() throws IOException {
            socket = new Socket(uri.getHost(), uri.getPort());
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }

        int exchange(byte[] request) throws IOException {
            if (socket == null) {
                open();
            }
            socket.getOutputStream().write(request);
            var status = Integer.parseInt(line().split(" ")[1]);
            var headers = new HashMap<String, String>();
            for (var line = line(); !line.isEmpty(); line = line()) {
                var colon = line.indexOf(':');
                headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
            if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
                for (var size = chunk(); size > 0; size = chunk()) {
                    in.skipNBytes(size + 2L);
                }
                line();
            } else {
                in.skipNBytes(Long.parseLong(headers.getOrDefault("content-length", "0")));
            }
            if ("close".equalsIgnoreCase(headers.get("connection"))) {
                close();
            }
            return status;
        }

        private int chunk() throws IOException {
            return Integer.parseInt(line().strip(), 16);
        }

        private String line() throws IOException {
            var line = new ByteArrayOutputStream();
            for (var b = in.read(); b != '\n'; b = in.read()) {
                if (b < 0) {
                    throw new IOException("the server closed the connection");
                }
                if (b != '\r') {
                    line.write(b);
                }
            }
            return line.toString(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() {
            var closed = socket;
            socket = null;
            try {
                if (closed != null) {
                    closed.close();
                }
            } catch (IOException _) {
                // A connection that cannot be closed is gone as well.
            }
        }
    }

    private static byte[] webhook(URI uri, String secret) throws Exception {
        var id = UUID.randomUUID();
        var body = ("{\"event\":\"transaction.applied\",\"data\":{\"allow_overdraft\":false,\"amount\":200.5,"
                + "\"amount_string\":\"200.5\",\"atomic\":false,\"created_at\":\"2026-08-20T10:02:43.623494118Z\","
                + "\"currency\":\"USD\",\"description\":\"Wallet top-up\",\"destination\":\"bln_5ce86029\","
                + "\"hash\":\"26e9a09e02b44397f47b14cfa80be5f22046a22ea6992fafb601bf414ae43e87\",\"inflight\":false,"
                + "\"meta_data\":{\"QUEUED_PARENT_TRANSACTION\":\"txn_" + id + "\",\"queue_lane\":\"normal\"},"
                + "\"overdraft_limit\":0,\"parent_transaction\":\"txn_6164573b-6cc8-45a4-ad2e-7b4ba6a60f7d\","
                + "\"precise_amount\":20050,\"precision\":100,\"reference\":\"INV-" + id + "_q\","
                + "\"scheduled_for\":\"0001-01-01T00:00:00Z\",\"skip_queue\":false,\"source\":\"bln_7f91a1ae\","
                + "\"status\":\"APPLIED\",\"transaction_id\":\"txn_" + id + "\"}}").getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(System.currentTimeMillis() / 1000);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
        return post(uri, body, "X-Blnk-Signature: " + HexFormat.of().formatHex(mac.doFinal(body))
                + "\r\nX-Blnk-Timestamp: " + timestamp + "\r\n");
    }

    private static byte[] install(URI uri) {
        var id = UUID.randomUUID().toString().replace("-", "");
        var body = "{\"installed_app_id\":\"instapp_" + id + "\",\"app_id\":\"app_bench\",\"instance_id\":\"inst_" + id
                + "\",\"api_key\":\"blnk_" + id + id + "\",\"api_key_prefix\":\"blnk_" + id.substring(0, 3)
                + "\",\"granted_permissions\":[\"data:read\",\"data:write\",\"alerts:write\"],"
                + "\"idempotency_key\":\"install:instapp_" + id + "\"}";
        return post(uri, body.getBytes(StandardCharsets.UTF_8), "");
    }

    private static byte[] post(URI uri, byte[] body, String headers) {
        var head = "POST " + target(uri) + " HTTP/1.1\r\nHost: " + uri.getAuthority()
                + "\r\nContent-Type: application/json\r\nUser-Agent: Go-http-client/1.1\r\nContent-Length: "
                + body.length + "\r\n" + headers + "\r\n";
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static String target(URI uri) {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }
}

package io.gatehouse.adapter.http.in.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.gatehouse.adapter.http.HttpTestApplication;
import io.gatehouse.adapter.http.Payloads;
import io.gatehouse.adapter.http.StubUseCases;
import io.gatehouse.application.installation.port.in.RegisterInstallationUseCase;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase.Body;
import io.gatehouse.domain.installation.CallbackOutcome;
import io.gatehouse.domain.webhook.DeliveryOutcome;
import io.gatehouse.domain.webhook.EventId;
import io.gatehouse.domain.webhook.Header;
import io.gatehouse.domain.webhook.Payload;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What only a real server does: chunks, bodies that break off, error pages, and its log at the level that tells most.
 * The server's own loggers stay at their usual level, as they print whole requests below it.
 */
@SpringBootTest(classes = HttpTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    HttpTestApplication.SECRET_PROPERTY + "=" + EdgeIT.SECRET, "logging.level.root=DEBUG",
    "logging.level.org.springframework.test=INFO", "logging.level.org.apache=INFO"})
@ExtendWith(OutputCaptureExtension.class)
class EdgeIT {

    static final String SECRET = "kept-From-everybody";

    private static final int LIMIT = 5 * 1024 * 1024;
    private static final String JSON = "Content-Type: application/json\r\n";

    @LocalServerPort
    private int port;

    @Autowired
    private StubUseCases useCases;

    private int logBefore;

    @BeforeEach
    void accept(CapturedOutput output) {
        logBefore = output.getAll().length();
        useCases.register().answers(new RegisterInstallationUseCase.Outcome.Registered(CallbackOutcome.APPLIED));
        useCases.receive().tellsBy(ForkJoinPool.commonPool());
        useCases.receive().answers(
                new ReceiveWebhookUseCase.Outcome.Accepted(new EventId(new UUID(1, 2)), DeliveryOutcome.FIRST));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/blnk", "/webhooks/blnk/", "/webhooks/blnk/acme", "/webhooks/blnk/acme/"})
    void answersAnAcceptedRequestWithAnEmpty200(String url) throws IOException {
        var answer = exchange(post(url, JSON, Payloads.text("ledger.created.json")));

        assertThat(answer).startsWith("HTTP/1.1 200").containsIgnoringCase("\r\nContent-Length: 0\r\n")
                .doesNotContainIgnoringCase("\r\nContent-Type:").doesNotContainIgnoringCase("\r\nLocation:")
                .doesNotContainIgnoringCase("\r\nSet-Cookie:").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
        "multipart/mixed; boundary=x"})
    void readsABodyRawWhateverItsMediaType(String type) throws IOException {
        var answer = exchange(post("/webhooks/blnk", "Content-Type: " + type + "\r\n", "--x\r\na=b&c=d"));

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(body()).isEqualTo(whole("--x\r\na=b&c=d"));
        assertThat(useCases.receive().received().getFirst().headers()).contains(new Header("content-type", type));
    }

    @Test
    void answersWebhooksAndOtherRequestsInTurnsOnOneConnection() throws IOException {
        var webhook = open("POST", "/webhooks/blnk/acme", JSON + "Content-Length: 2\r\n") + "{}";
        var page = open("GET", "/webhooks/blnk", "");
        try (var socket = connect()) {
            for (var round = 0; round < 20; round++) {
                send(socket, webhook);
                assertThat(whole(socket)).startsWith("HTTP/1.1 200").contains("Content-Length: 0");
                send(socket, page);
                assertThat(whole(socket)).startsWith("HTTP/1.1 200").contains("by POST");
            }
        }
        assertThat(useCases.receive().received()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 120})
    void answersRequestsThatDoNotWaitForTheAnswerBefore(int partAt) throws IOException {
        var webhook = open("POST", "/webhooks/blnk", JSON + "Content-Length: 2\r\n") + "{}";
        var all = webhook + webhook + open("GET", "/webhooks/blnk", "")
                + head("POST", "/webhooks/blnk", JSON + "Content-Length: 2\r\n") + "{}";
        try (var socket = connect()) {
            send(socket, all.substring(0, partAt));
            send(socket, all.substring(partAt));

            assertThat(answer(socket).split("HTTP/1.1 200", -1)).hasSize(5);
        }
        assertThat(useCases.receive().received()).hasSize(3);
    }

    @Test
    void answersOthersWhileAWebhookIsSlowToArrive() throws IOException {
        try (var slow = connect(); var other = connect()) {
            send(slow, head("POST", "/webhooks/blnk", JSON + "Content-Length: 2\r\n") + "{");
            send(other, head("POST", "/webhooks/blnk", JSON + "Content-Length: 2\r\n") + "{}");
            assertThat(answer(other)).startsWith("HTTP/1.1 200");

            send(slow, "}");
            assertThat(answer(slow)).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void servesAWholeWebhookWithoutAThreadOfThePool() throws IOException {
        var threads = ConcurrentHashMap.<String>newKeySet();
        useCases.receive().notes(_ -> threads.add(Thread.currentThread().getName()));

        exchange(post("/webhooks/blnk/acme", JSON, "{}"));
        assertThat(threads).singleElement().asString().endsWith("-Poller");

        threads.clear();
        exchange(post("/webhooks/blnk/acme?x", JSON, "{}"));
        assertThat(threads).singleElement().asString().contains("-exec-");
    }

    @Test
    void leavesTheNextRequestToThePoolWhoeverAnswersTheOneBefore() throws Exception {
        var threads = new CopyOnWriteArrayList<String>();
        var told = new LinkedBlockingQueue<Runnable>();
        useCases.receive().notes(_ -> threads.add(Thread.currentThread().getName()));
        useCases.receive().tellsBy(told::add);
        try (var socket = connect()) {
            send(socket, open("POST", "/webhooks/blnk", JSON + "Content-Length: 2\r\n") + "{}");
            var first = told.take();
            send(socket, post("/webhooks/blnk?x", JSON, "{}"));
            useCases.receive().tellsBy(Runnable::run);
            Thread.ofPlatform().name("teller").start(first).join();

            assertThat(answer(socket).split("HTTP/1.1 200", -1)).hasSize(3);
        }
        assertThat(threads).hasSize(2);
        assertThat(threads.getLast()).contains("-exec-");
    }

    @Test
    void doesNotWriteByTheThreadThatAllRequestsComeBy(CapturedOutput output) throws IOException {
        useCases.receive().tellsBy(Runnable::run);
        useCases.receive().fails(new IllegalStateException("inner workings"));

        assertThat(exchange(post("/webhooks/blnk", JSON, "{}"))).startsWith("HTTP/1.1 500");

        assertThat(logged(output).lines().filter(line -> line.contains("Failed at a request"))).singleElement()
                .asString().contains("-exec-").doesNotContain("Poller");
    }

    @Test
    void readsChunks() throws IOException {
        exchange(head("POST", "/webhooks/blnk", JSON + "Transfer-Encoding: chunked\r\n")
                + "3\r\n{\"a\r\n4\r\n\":1}\r\n0\r\n\r\n");

        assertThat(body()).isEqualTo(whole("{\"a\":1}"));
    }

    @Test
    void stopsAtTheLimitOfABodyOfUnknownLength() throws IOException {
        try (var socket = connect()) {
            send(socket, head("POST", "/webhooks/blnk", JSON + "Transfer-Encoding: chunked\r\n"));
            chunks(socket.getOutputStream(), LIMIT + 1);
            answer(socket);
        }

        assertThat(body()).isEqualTo(new Body.TooLarge(LIMIT));
    }

    @Test
    void takesABodyOfUnknownLengthUpToTheLimit() throws IOException {
        try (var socket = connect()) {
            send(socket, head("POST", "/webhooks/blnk", JSON + "Transfer-Encoding: chunked\r\n"));
            chunks(socket.getOutputStream(), LIMIT);
            assertThat(answer(socket)).startsWith("HTTP/1.1 200");
        }

        assertThat(body()).isEqualTo(new Body.Whole(Payload.of(new byte[LIMIT])));
    }

    @Test
    void doesNotWaitForABodyThatIsAnnouncedAsTooLarge() throws IOException {
        try (var socket = connect()) {
            send(socket, head("POST", "/webhooks/blnk", JSON + "Content-Length: " + (LIMIT + 1) + "\r\n"));
            assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                    .isEqualTo("HTTP/1.1 200");
        }

        assertThat(body()).isEqualTo(new Body.TooLarge(LIMIT));
    }

    @Test
    void keepsNothingOfABodyThatBreaksOffAndLogsNoStackTrace(CapturedOutput output) throws IOException {
        var answer = exchange(head("POST", "/webhooks/blnk", JSON + "Content-Length: 100\r\n") + "{\"event\":");

        assertThat(answer).doesNotContain(" 200");
        assertThat(useCases.receive().received()).isEmpty();
        assertThat(logged(output)).contains("stopped in the middle of a body").doesNotContain("\tat ");
    }

    @Test
    void keepsNothingOfChunksThatBreakOff(CapturedOutput output) throws IOException {
        var answer = exchange(head("POST", "/webhooks/blnk", JSON + "Transfer-Encoding: chunked\r\n")
                + "5\r\n{\"a\":\r\n9\r\nbroken");

        assertThat(answer).doesNotContain(" 200");
        assertThat(useCases.receive().received()).isEmpty();
        assertThat(logged(output)).doesNotContain("\tat ");
    }

    @Test
    void keepsNothingOfChunksThatAreNone(CapturedOutput output) throws IOException {
        var answer = exchange(head("POST", "/webhooks/blnk", JSON + "Transfer-Encoding: chunked\r\n") + "zz\r\n{}\r\n");

        assertThat(answer).doesNotContain(" 200");
        assertThat(useCases.receive().received()).isEmpty();
        assertThat(logged(output)).doesNotContain("\tat ");
    }

    @Test
    void keepsNothingOfACallbackThatBreaksOff() throws IOException {
        var answer = exchange(
                head("POST", "/api/callback/" + SECRET, JSON + "Content-Length: 500\r\n") + "{\"app_id\":");

        assertThat(answer).doesNotContain(" 200");
        assertThat(useCases.register().received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/blnk", "/webhooks/blnk/acme", "/api/callback/" + SECRET, "/api/portal/" + SECRET,
        "/api/callback/" + SECRET + "/"})
    void answersAHeadWithoutABody(String url) throws IOException {
        assertThat(exchange(head("HEAD", url, ""))).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/callback/%6bept-From-everybody", "/api/callback/" + SECRET + ";jsessionid=1",
        "/api/./callback/" + SECRET})
    void opensToTheSecretHoweverItIsWritten(String url) throws IOException {
        assertThat(exchange(post(url, JSON, Payloads.text("install.json")))).startsWith("HTTP/1.1 200");
    }

    @Test
    void logsTheSecretNowhereWhateverHappens(CapturedOutput output) throws IOException {
        var url = "/api/callback/" + SECRET;
        var install = Payloads.text("install.json");
        exchange(post(url, JSON, install));
        exchange(post(url, JSON, "{"));
        exchange(post(url, "", install));
        exchange(post(url, JSON + "X-Name: a\u0093b\r\n", install));
        exchange(post(url + "?" + SECRET, JSON, install));
        exchange(post(url + "/more", JSON, install));
        exchange(head("PUT", url, ""));
        exchange(head("BREW", url, ""));
        exchange(head("GET", url, ""));
        exchange(head("HEAD", "/api/portal/" + SECRET, ""));
        exchange(post("/api/portal/" + SECRET, JSON, "{}"));
        exchange(post("/api/callbacks/" + SECRET, JSON, install));
        useCases.register().fails(new IllegalStateException("inner workings"));
        exchange(post(url, JSON, install));

        assertThat(logged(output)).contains("inner workings").contains("/api/callback")
                .doesNotContain(SECRET).doesNotContain("not0a0real0key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /api/callback/wrong-secret", "PUT /webhooks/blnk", "TRACE /api/callback/" + SECRET,
        "GET /api/callback/" + SECRET + "%2F", "GET /webhooks/blnk/a%2Fb", "GET /webhooks/blnk/a%00b",
        "BREW /api/callback/" + SECRET})
    void tellsNothingOfTheAddressInARefusal(String line) throws IOException {
        var words = line.split(" ", 2);

        assertThat(exchange(head(words[0], words[1], ""))).startsWith("HTTP/1.1 4")
                .doesNotContain(SECRET)
                .doesNotContain("wrong-secret").doesNotContain("Exception");
    }

    @Test
    void answersWithAProblemWhatTheContainerRefusesByItself() throws IOException {
        assertThat(exchange(head("TRACE", "/api/callback/" + SECRET, ""))).startsWith("HTTP/1.1 405")
                .contains("urn:gatehouse:problem:method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/nothing", "/error/"})
    void answersProgramsThatAskForWhatIsNotThereWithAProblem(String url) throws IOException {
        assertThat(exchange(head("GET", url, "Accept: */*\r\n"))).startsWith("HTTP/1.1 404")
                .contains("application/problem+json", "urn:gatehouse:problem:not-found");
    }

    @Test
    void answersABrowserThatAsksForTheErrorPageAsIfThereWereNone() throws IOException {
        assertThat(exchange(head("GET", "/error", "Accept: text/html\r\n"))).startsWith("HTTP/1.1 404")
                .contains("text/html").doesNotContain("problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%2Fb", "/a%00b", "/a\\b", "/admin/%2e%2e/%2e%2e/", "/webhooks/blnk/a%2Fb",
        "/api/callback/" + SECRET + "%2F", "/a{b", "no-slash"})
    void answersAnAddressThatTomcatRefusesWithAProblemThatTellsNothingOfIt(String url) throws IOException {
        assertThat(exchange(head("GET", url, "Accept: text/html\r\n"))).startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "urn:gatehouse:problem:bad-request")
                .doesNotContainIgnoringCase("tomcat").doesNotContainIgnoringCase("<html").doesNotContain(SECRET);
    }

    private String logged(CapturedOutput output) {
        return output.getAll().substring(logBefore);
    }

    private Body body() {
        return useCases.receive().received().getFirst().body();
    }

    private static Body whole(String text) {
        return new Body.Whole(Payload.of(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String post(String url, String headers, String body) {
        var length = body.getBytes(StandardCharsets.UTF_8).length;
        return head("POST", url, headers + "Content-Length: " + length + "\r\n") + body;
    }

    private static String open(String method, String url, String headers) {
        return method + " " + url + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
    }

    /** One answer, by its length. */
    private static String whole(Socket socket) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            head.append((char) socket.getInputStream().read());
        }
        var length = head.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
        return head + new String(
                socket.getInputStream().readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8);
    }

    private static String head(String method, String url, String headers) {
        return method + " " + url + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers + "\r\n";
    }

    private String exchange(String request) throws IOException {
        try (var socket = connect()) {
            send(socket, request);
            socket.shutdownOutput();
            return answer(socket);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket("localhost", port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void chunks(OutputStream output, int size) throws IOException {
        output.write((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.UTF_8));
        output.write(new byte[size]);
        output.write("\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}

package io.gatehouse.adapter.http.out.slack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.gatehouse.adapter.http.out.slack.SlackConfiguration.Settings;
import io.gatehouse.application.outbox.port.out.SlackChannel;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.IdempotencyKey;
import io.gatehouse.domain.outbox.SlackNotice;
import io.gatehouse.domain.outbox.SlackNotice.Fact;
import io.gatehouse.testkit.outbox.SlackChannelContract;

import static io.gatehouse.testkit.outbox.SlackNotices.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Over a server that answers as Slack does. */
class WebhookSlackChannelTest extends SlackChannelContract {

    private static final String SECRET = "hush-hush";

    private final Queue<JsonNode> posted = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> next = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer slack;

    private record Answer(int status, String body, Optional<String> retryAfter, boolean silent) {

        static Answer of(int status, String body) {
            return new Answer(status, body, Optional.empty(), false);
        }
    }

    @BeforeEach
    void start() throws IOException {
        slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/", this::answer);
        slack.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        slack.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var answer = next.isEmpty() ? Answer.of(200, "ok") : next.remove();
            if (answer.silent()) {
                end.await();
                return;
            }
            if (answer.status() == 200) {
                posted.add(JsonMapper.builder().build().readTree(body));
            }
            answer.retryAfter().ifPresent(seconds -> exchange.getResponseHeaders().add("Retry-After", seconds));
            if (answer.status() == 302) {
                exchange.getResponseHeaders().add("Location", url().toString());
            }
            var text = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), text.length);
            exchange.getResponseBody().write(text);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private URI url() {
        return URI.create("http://localhost:" + slack.getAddress().getPort() + "/services/T0/B0/" + SECRET);
    }

    @Override
    protected SlackChannel channel() {
        return new SlackConfiguration().slackChannel(new Settings(Optional.of(url()), "https://gatehouse.example"));
    }

    @Override
    protected int taken() {
        return posted.size();
    }

    @Override
    protected void refuseNext() {
        next.add(Answer.of(404, "no_service"));
    }

    @Override
    protected void beBusyNext(Duration wish) {
        next.add(new Answer(429, "rate_limited", Optional.of(Long.toString(wish.toSeconds())), false));
    }

    @Override
    protected void breakDownNext() {
        next.add(Answer.of(500, "rollup_error"));
    }

    @Test
    void writesTheNoticeInBlocksOfPlainText() {
        channel().post(notice("event/1/tell"));

        var message = posted.element();
        assertThat(texts(message.path("blocks"))).containsExactly(
                "Something happened", "Look at it.", "Source\nDefault", "How often\n3",
                "Gatehouse · https://gatehouse.example");
        assertThat(message.findValuesAsString("type")).containsOnly(
                "header", "section", "context", "plain_text");
        assertThat(message.path("text").asString()).isEqualTo("Something happened");
    }

    @Test
    void nothingInANoticeCanCallEverybody() {
        channel().post(new SlackNotice(
                new IdempotencyKey("k"), "<!channel> & <https://evil.example|here>", "<!here>",
                List.of(new Fact("<@U1>", "*bold*"))));

        var message = posted.element();
        assertThat(message.path("text").asString())
                .isEqualTo("&lt;!channel&gt; &amp; &lt;https://evil.example|here&gt;");
        assertThat(message.findValuesAsString("type")).doesNotContain("mrkdwn");
    }

    @Test
    void keepsTheLimitsOfSlack() {
        var facts = IntStream.range(0, 20).mapToObj(n -> new Fact("l".repeat(500), "v".repeat(5_000))).toList();

        channel().post(new SlackNotice(new IdempotencyKey("k"), "t".repeat(5_000), "x".repeat(9_000), facts));

        var blocks = posted.element().path("blocks");
        assertThat(blocks.get(0).path("text").path("text").asString().length()).isLessThanOrEqualTo(150);
        assertThat(blocks.get(1).path("text").path("text").asString().length()).isLessThanOrEqualTo(3_000);
        assertThat(blocks.get(2).path("fields").size()).isLessThanOrEqualTo(10);
        assertThat(blocks.get(2).path("fields").get(0).path("text").asString().length()).isLessThanOrEqualTo(2_000);
    }

    @Test
    void sendsNoEmptyText() {
        channel().post(new SlackNotice(new IdempotencyKey("k"), "A title", "", List.of()));

        assertThat(posted.element().path("blocks").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"400,invalid_payload", "403,action_prohibited", "404,no_service", "410,channel_is_archived"})
    void repeatsWhatSlackSaysWhenItRefuses(int status, String code) {
        next.add(Answer.of(status, code));

        assertThat(channel().post(notice("k"))).isEqualTo(
                new CallOutcome.Refused("Slack answered " + status + " " + code + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>a page of a proxy</html>", "", "https://hooks.example/hush-hush"})
    void repeatsNothingElseThatItIsAnswered(String body) {
        next.add(Answer.of(503, body));

        assertThat(channel().post(notice("k"))).isEqualTo(new CallOutcome.Later("Slack answered 503."));
    }

    @Test
    void followsNoRedirect() {
        next.add(Answer.of(302, ""));

        assertThat(channel().post(notice("k"))).isInstanceOf(CallOutcome.Refused.class);
        assertThat(posted).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "", "99999999999999999999", "Wed, 21 Oct 2026 07:28:00 GMT"})
    void doesWithoutATimeThatIsNone(String retryAfter) {
        next.add(new Answer(429, "rate_limited", Optional.of(retryAfter), false));

        assertThat(channel().post(notice("k"))).isEqualTo(
                new CallOutcome.Later("Slack answered 429 rate_limited."));
    }

    @Test
    void waitsForNoAnswerForLong() {
        next.add(new Answer(200, "", Optional.empty(), true));

        var channel = new WebhookSlackChannel(url(), "here", Duration.ofMillis(200));

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> channel.post(notice("k"))))
                .isInstanceOfSatisfying(CallOutcome.Later.class,
                        later -> assertThat(later.why()).contains("Timeout"));
    }

    @Test
    void doesNotTellItsUrlWhenNobodyListens() {
        var channel = channel();
        slack.stop(0);

        assertThat(channel.post(notice("k"))).isInstanceOfSatisfying(CallOutcome.Later.class,
                later -> assertThat(later.why()).startsWith("Slack could not be reached")
                        .doesNotContain("localhost", SECRET));
    }

    @Test
    void printsNoSecret() {
        assertThat(channel().toString()).doesNotContain(SECRET, "localhost");
        assertThat(new Settings(Optional.of(url()), "here").toString()).doesNotContain(SECRET, "localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hush-hush", "ftp://hush-hush", "https:hush-hush"})
    void refusesAUrlThatIsNoneWithoutQuotingIt(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Settings(Optional.of(URI.create(url)), "here"))
                .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain(SECRET));
    }

    @Test
    void tellsNobodyWithoutAChannel() {
        var channel = new SlackConfiguration().slackChannel(new Settings(Optional.empty(), "here"));

        assertThat(channel.post(notice("k"))).isEqualTo(new CallOutcome.NotConnected());
    }

    private static List<String> texts(JsonNode blocks) {
        return blocks.findValues("text").stream().flatMap(node -> node.isString()
                ? List.of(node.asString()).stream()
                : node.findValuesAsString("text").stream()).toList();
    }
}

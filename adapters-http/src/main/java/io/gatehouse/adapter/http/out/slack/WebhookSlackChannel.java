package io.gatehouse.adapter.http.out.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

import io.gatehouse.application.outbox.port.out.SlackChannel;
import io.gatehouse.domain.outbox.CallOutcome;
import io.gatehouse.domain.outbox.SlackNotice;

/**
 * A channel behind an incoming webhook. The URL is its secret: it is not logged, and exceptions of the client are not
 * passed on, because their messages quote it. Redirects are not followed.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Slack incoming webhooks</a>
 * @see <a href="https://docs.slack.dev/apis/web-api/rate-limits">Slack rate limits</a>
 */
final class WebhookSlackChannel implements SlackChannel {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int LONGEST_CODE = 60;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int SERVER_ERROR = 500;

    private final URI url;
    private final String sender;
    private final RestClient client;

    WebhookSlackChannel(URI url, String sender) {
        this(url, sender, ANSWER);
    }

    WebhookSlackChannel(URI url, String sender, Duration answer) {
        this.url = url;
        this.sender = sender;
        var connections = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        var requests = new JdkClientHttpRequestFactory(connections);
        requests.setReadTimeout(answer);
        client = RestClient.builder().requestFactory(requests).build();
    }

    @Override
    public CallOutcome post(SlackNotice notice) {
        try {
            return client.post().uri(url)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(SlackMessage.of(notice, sender))
                    .exchangeForRequiredValue((_, response) -> outcome(response));
        } catch (ResourceAccessException away) {
            return new CallOutcome.Later("Slack could not be reached: "
                    + away.getMostSpecificCause().getClass().getSimpleName() + ".");
        }
    }

    private static CallOutcome outcome(ClientHttpResponse response) throws IOException {
        var status = response.getStatusCode();
        if (status.is2xxSuccessful()) {
            return new CallOutcome.Made();
        }
        var why = "Slack answered " + status.value() + code(response) + ".";
        if (status.value() == TOO_MANY_REQUESTS) {
            return new CallOutcome.Later(why, retryAfter(response.getHeaders()));
        }
        return status.value() >= SERVER_ERROR || status.value() == REQUEST_TIMEOUT
                ? new CallOutcome.Later(why, retryAfter(response.getHeaders()))
                : new CallOutcome.Refused(why);
    }

    /** Slack says in a word what is wrong, such as {@code no_service}; anything else is a proxy's page. */
    private static String code(ClientHttpResponse response) throws IOException {
        var start = new String(response.getBody().readNBytes(LONGEST_CODE + 1), StandardCharsets.UTF_8).strip();
        return start.matches("[a-z_]{1," + LONGEST_CODE + "}") ? " " + start : "";
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .filter(seconds -> seconds.matches("[0-9]{1,9}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }

    @Override
    public String toString() {
        return "WebhookSlackChannel[sender=" + sender + "]";
    }
}

package io.gatehouse.adapter.http.out.slack;

import java.net.URI;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.outbox.port.out.SlackChannel;
import io.gatehouse.domain.outbox.CallOutcome;

/** What tells Slack, or nobody where there is no channel. */
@Configuration(proxyBeanMethods = false)
public class SlackConfiguration {

    /**
     * The channel.
     *
     * @param webhookUrl of an incoming webhook; whoever knows it can post, so it is a secret
     * @param sender     which Gatehouse it is, for people who have several
     */
    public record Settings(Optional<URI> webhookUrl, String sender) {

        /** @throws IllegalArgumentException if it is no http or https URL; never quotes it */
        public Settings {
            if (webhookUrl.filter(url -> !isHttp(url)).isPresent()) {
                throw new IllegalArgumentException("the URL of the Slack webhook is no http or https URL of a host");
            }
        }

        private static boolean isHttp(URI url) {
            return url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
        }

        @Override
        public String toString() {
            return "Settings[webhookUrl=" + (webhookUrl.isPresent() ? "redacted" : "none") + ", sender=" + sender + "]";
        }
    }

    @Bean
    SlackChannel slackChannel(Settings settings) {
        return settings.webhookUrl().<SlackChannel>map(url -> new WebhookSlackChannel(url, settings.sender()))
                .orElse(_ -> new CallOutcome.NotConnected());
    }
}

package io.gatehouse.adapter.http.in.webhook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.adapter.http.in.shared.Answers;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;

/** The webhook URLs. */
@Configuration(proxyBeanMethods = false)
public class WebhookHttpConfiguration {

    @Bean
    WebhookRoute webhookRoute(ReceiveWebhookUseCase receive, Answers answers) {
        return new WebhookRoute(receive, answers);
    }
}

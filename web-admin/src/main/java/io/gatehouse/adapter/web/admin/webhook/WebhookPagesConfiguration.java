package io.gatehouse.adapter.web.admin.webhook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;

/** Pages on events, callbacks, refused requests and sources. */
@Configuration(proxyBeanMethods = false)
@Import({
    EventsPageController.class, EventPageController.class, ReplayEventPageController.class,
    StartReplayPageController.class, ReplaysPageController.class,
    CallbacksPageController.class,
    RefusedPageController.class, SourcesPageController.class, SourcePageController.class,
    SourceSecretsPageController.class, SourcePageView.class})
public class WebhookPagesConfiguration {
    @Bean
    RefusalWords refusalWords(Words words) {
        return new RefusalWords(words);
    }

    @Bean
    RefusalRow.Rows refusalRows(RefusalWords refusals, Words words, Moments moments) {
        return new RefusalRow.Rows(refusals, words, moments);
    }
}

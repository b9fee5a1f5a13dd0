package io.gatehouse.adapter.web.admin.webhook;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.gatehouse.adapter.web.shared.HealthRow;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;

/** Pages on events, callbacks, refused requests, gaps and sources. */
@Configuration(proxyBeanMethods = false)
@Import({
    EventsPageController.class, EventPageController.class, ReplayEventPageController.class,
    StartReplayPageController.class, ReplaysPageController.class,
    CallbacksPageController.class, GapsPageController.class,
    RefusedPageController.class, SourcesPageController.class, SourcePageController.class,
    SourceSecretsPageController.class, SourcePageView.class})
public class WebhookPagesConfiguration {
    @Bean
    RefusalWords refusalWords(Words words) {
        return new RefusalWords(words);
    }

    @Bean
    HealthPanel.Panels healthPanels(Words words, Moments moments, HealthRow.Rows rows, RefusalWords refusals) {
        return new HealthPanel.Panels(words, moments, rows, refusals);
    }

    @Bean
    RefusalRow.Rows refusalRows(RefusalWords refusals, Words words, Moments moments) {
        return new RefusalRow.Rows(refusals, words, moments);
    }

    @Bean
    GapRow.Rows gapRows(Words words, Moments moments) {
        return new GapRow.Rows(words, moments);
    }
}

package io.gatehouse.adapter.web.admin.overview;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;

/** The overview, and the alarms on it. */
@Configuration(proxyBeanMethods = false)
@Import({OverviewPageController.class, AcknowledgeAlarmController.class})
public class OverviewPagesConfiguration {
    @Bean
    AlarmRow.Rows alarmRows(Words words, Moments moments) {
        return new AlarmRow.Rows(words, moments);
    }
}

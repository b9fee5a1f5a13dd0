package io.gatehouse.app.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

import io.gatehouse.application.watching.port.in.CountBacklogUseCase;
import io.gatehouse.application.watching.port.in.EvaluateAlarmsUseCase;
import io.gatehouse.application.webhook.port.in.ReceiveWebhookUseCase;
import io.gatehouse.application.webhook.port.in.WorkOffEventsUseCase;
import io.gatehouse.application.webhook.port.out.SourceHealth;

/**
 * Metrics and the ids in log lines, around use cases that know of neither. All meters: docs/reference/metrics.md.
 */
@Configuration(proxyBeanMethods = false)
class MetricsWiring {

    @Bean
    @Primary
    ReceiveWebhookUseCase observedReceiving(
            @Qualifier("receiveWebhook") ReceiveWebhookUseCase receiving, MeterRegistry registry) {
        return new ObservedReceiving(receiving, registry);
    }

    @Bean
    @Primary
    WorkOffEventsUseCase observedWork(
            @Qualifier("workOffEvents") WorkOffEventsUseCase work, MeterRegistry registry) {
        return new ObservedWork(work, registry);
    }

    @Bean
    @Primary
    SourceHealth observedHealth(@Qualifier("sourceHealth") SourceHealth health, MeterRegistry registry) {
        return new ObservedHealth(health, registry);
    }

    @Bean
    BacklogGauges backlogGauges(CountBacklogUseCase countBacklog, MeterRegistry registry) {
        return new BacklogGauges(countBacklog, registry);
    }

    @Bean
    AlarmWatch alarmWatch(EvaluateAlarmsUseCase evaluateAlarms, MeterRegistry registry) {
        return new AlarmWatch(evaluateAlarms, registry);
    }
}

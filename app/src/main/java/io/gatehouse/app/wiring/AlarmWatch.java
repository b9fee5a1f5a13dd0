package io.gatehouse.app.wiring;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.watching.port.in.EvaluateAlarmsUseCase;
import io.gatehouse.domain.watching.AlarmKind;
import io.gatehouse.domain.watching.RaisedAlarm;

/** Evaluates alarms every minute, on each node, and shows how many there are. What is raised stands in the log too. */
final class AlarmWatch {

    private static final Logger log = LoggerFactory.getLogger(AlarmWatch.class);

    private final EvaluateAlarmsUseCase evaluateAlarms;
    private volatile List<RaisedAlarm> active = List.of();

    AlarmWatch(EvaluateAlarmsUseCase evaluateAlarms, MeterRegistry registry) {
        this.evaluateAlarms = evaluateAlarms;
        for (var kind : AlarmKind.values()) {
            Gauge.builder("gatehouse.alarms.active", this, watch -> watch.count(kind))
                    .tag("kind", name(kind)).register(registry);
        }
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    void evaluate() {
        try {
            var evaluation = evaluateAlarms.evaluate();
            active = evaluation.active();
            evaluation.raised().forEach(alarm -> log.warn("Alarm raised: {}", alarm.alarm()));
            evaluation.cleared().forEach(alarm -> log.info("Alarm cleared: {}", alarm.alarm()));
        } catch (StoreUnavailableException away) {
            log.debug("Alarms cannot be evaluated: {}", away.getMessage());
        }
    }

    private long count(AlarmKind kind) {
        return active.stream().filter(alarm -> alarm.alarm().kind() == kind).count();
    }

    private static String name(AlarmKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

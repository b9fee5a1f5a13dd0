package io.gatehouse.application.watching.view;

import java.util.Optional;

import io.gatehouse.application.webhook.view.SourceRef;
import io.gatehouse.domain.watching.RaisedAlarm;

/** An alarm as pages show it, with the source that it is about, if it is about one. */
public record AlarmSummary(RaisedAlarm alarm, Optional<SourceRef> source) {}

package io.gatehouse.app.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints invalid settings as a list instead of a stack trace. */
final class InvalidSettingsFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSettingsException cause) {
        return new FailureAnalysis(
                "Gatehouse cannot start with these settings:\n\n  " + String.join("\n  ", cause.problems()),
                "Mend each line above; every setting is described in docs/reference/configuration.md.",
                cause);
    }
}

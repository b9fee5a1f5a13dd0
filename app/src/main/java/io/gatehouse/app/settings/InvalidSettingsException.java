package io.gatehouse.app.settings;

import java.util.List;

/** The settings do not allow a start. */
public final class InvalidSettingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** @param problems all that is wrong, a line each: the variable, what is wrong with it, how to mend it */
    public InvalidSettingsException(List<String> problems) {
        super(String.join("\n", problems));
    }

    /** All that is wrong, a line each. */
    public List<String> problems() {
        return String.valueOf(getMessage()).lines().toList();
    }
}

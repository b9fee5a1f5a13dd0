package io.gatehouse.adapter.web.shared;

import java.util.Arrays;
import java.util.Locale;

/** Which colours a browser wants. */
public enum Theme {
    /** Those of the system that the browser runs on. */
    SYSTEM,
    LIGHT,
    DARK;

    /** The cookie that holds the choice. */
    public static final String COOKIE = "gatehouse-theme";

    /** The theme of that name; that of the system if there is none. */
    public static Theme named(String name) {
        return Arrays.stream(values()).filter(theme -> theme.code().equals(name)).findFirst().orElse(SYSTEM);
    }

    /** The name in cookies, forms and style sheets. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}

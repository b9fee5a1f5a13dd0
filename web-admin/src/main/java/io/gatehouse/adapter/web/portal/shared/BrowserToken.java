package io.gatehouse.adapter.web.portal.shared;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.gatehouse.domain.portal.PortalToken;

/** Reads the token that a browser brought. */
public final class BrowserToken {
    private BrowserToken() {}

    /** Empty if there is none, or a text that can be none. */
    public static Optional<PortalToken> read(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(PortalToken::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

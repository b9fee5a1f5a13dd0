package io.gatehouse.adapter.web.portal.session;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.gatehouse.domain.portal.PortalToken;

/** Reads the token that a browser brought. */
final class BrowserToken {
    private BrowserToken() {}

    /** Empty if there is none, or a text that can be none. */
    static Optional<PortalToken> read(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(PortalToken::new);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}

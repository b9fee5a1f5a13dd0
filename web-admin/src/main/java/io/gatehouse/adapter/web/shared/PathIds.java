package io.gatehouse.adapter.web.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Identifiers of other systems as parts of a path. They may hold any visible character, and servers refuse some of those
 * in paths even if encoded (a slash, for one), so unusual ones are written as a tilde and base64url.
 */
public final class PathIds {
    private static final String USUAL = "[A-Za-z0-9_-][A-Za-z0-9._-]*";
    private static final String MARK = "~";

    private PathIds() {}

    /** The identifier as part of a path. */
    public static String write(String id) {
        return id.matches(USUAL)
                ? id
                : MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** The identifier of that part of a path; empty if it can be none. */
    public static Optional<String> read(String part) {
        if (!part.startsWith(MARK)) {
            return Optional.of(part);
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(part.substring(MARK.length()));
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (IllegalArgumentException | CharacterCodingException _) {
            return Optional.empty();
        }
    }
}

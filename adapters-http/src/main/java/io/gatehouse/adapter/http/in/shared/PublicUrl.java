package io.gatehouse.adapter.http.in.shared;

import java.net.URI;

/** Where browsers reach Gatehouse, without slashes at its end. */
public record PublicUrl(URI value) {

    /** @throws IllegalArgumentException unless it is an absolute http or https URL without query and fragment */
    public PublicUrl {
        var scheme = value.getScheme();
        if (!("https".equals(scheme) || "http".equals(scheme)) || value.getHost() == null
                || value.getRawQuery() != null || value.getRawFragment() != null) {
            throw new IllegalArgumentException("the public URL must be an http or https URL without query or fragment");
        }
        value = URI.create(value.toString().replaceAll("/+$", ""));
    }

    /** The URL of a path that starts with a slash. */
    public String of(String path) {
        return value + path;
    }
}

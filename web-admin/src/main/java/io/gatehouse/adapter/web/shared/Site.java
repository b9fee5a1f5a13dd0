package io.gatehouse.adapter.web.shared;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

import io.gatehouse.domain.webhook.SourceSlug;

/**
 * What pages know of the place they are served from.
 *
 * @param publicUrl   where browsers and Blnk reach Gatehouse
 * @param idleTimeout after so much time without a request an operator is signed out
 * @param development whether this is a development copy
 */
public record Site(URI publicUrl, Duration idleTimeout, boolean development) {
    /** Whether browsers come by https, so that cookies can be {@code Secure}. */
    public boolean secure() {
        return "https".equals(publicUrl.getScheme().toLowerCase(Locale.ROOT));
    }

    /** The URL to enter in the Core whose events this source takes. */
    public String webhookUrl(SourceSlug slug) {
        var base = publicUrl.toString().replaceAll("/+$", "") + "/webhooks/blnk";
        return slug.equals(SourceSlug.DEFAULT) ? base : base + "/" + slug;
    }
}

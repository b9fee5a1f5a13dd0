package io.gatehouse.adapter.http.in.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.gatehouse.adapter.http.in.shared.PublicUrl;
import io.gatehouse.domain.portal.PortalToken;

/** Where Blnk Cloud sends the browser. The URL holds the launch token, so the record prints nothing of it. */
record PortalLaunchResponse(@JsonProperty("portal_url") String portalUrl) {

    static PortalLaunchResponse from(PublicUrl publicUrl, PortalToken launchToken) {
        return new PortalLaunchResponse(publicUrl.of("/portal/enter?token=")
                + URLEncoder.encode(launchToken.value(), StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "PortalLaunchResponse[redacted]";
    }
}

package io.gatehouse.adapter.web.portal.kyc;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses within the portal. */
final class PortalPath {
    static final String QUEUE = "/portal/cases";
    static final String WHO = "/portal/who";

    private PortalPath() {}

    /** The address if it is one of the portal's pages; else the queue, so that a link cannot lead elsewhere. */
    static String back(String address) {
        return address.matches("/portal(/[A-Za-z0-9_-]+)*(\\?[A-Za-z0-9_.~%&=+-]*)?") ? address : QUEUE;
    }

    /** The page that asks who somebody is, and leads back from there. */
    static String whoThen(String back) {
        return WHO + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }

    /** The page of that case. */
    static String of(Object caseId) {
        return QUEUE + "/" + caseId;
    }
}

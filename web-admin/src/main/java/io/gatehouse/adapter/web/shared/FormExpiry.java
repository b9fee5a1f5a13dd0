package io.gatehouse.adapter.web.shared;

import jakarta.servlet.ServletRequest;

/** Says on a request that its form came without a valid token, for the error page to tell. */
public final class FormExpiry {
    private static final String ATTRIBUTE = FormExpiry.class.getName();

    private FormExpiry() {}

    /** Marks the request. */
    public static void mark(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    static boolean isMarked(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}

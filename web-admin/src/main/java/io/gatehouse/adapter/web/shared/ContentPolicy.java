package io.gatehouse.adapter.web.shared;

/**
 * The content security policy of pages: nothing from elsewhere, nothing inline.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy</a>
 */
public final class ContentPolicy {
    private static final String OWN_FILES_ONLY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors ";

    private ContentPolicy() {}

    /** Of pages that nobody may embed. */
    public static String unframed() {
        return OWN_FILES_ONLY + "'none'";
    }

    /** Of pages that these may embed. */
    public static String framedBy(FrameAncestors ancestors) {
        return OWN_FILES_ONLY + ancestors.directive();
    }
}

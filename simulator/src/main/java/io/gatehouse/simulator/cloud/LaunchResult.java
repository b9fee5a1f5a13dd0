package io.gatehouse.simulator.cloud;

import java.net.URI;

import io.gatehouse.simulator.wire.Answer;

/** What came of a launch. */
public sealed interface LaunchResult {

    /** The app's answer. */
    Answer answer();

    /**
     * The portal opens.
     *
     * @param portalUrl      to be shown in the frame; holds a token, so keep it out of logs
     * @param overPlainHttp  accepted only because it is this machine; Cloud would refuse it
     */
    record Opened(
            URI portalUrl,
            boolean overPlainHttp,
            Answer answer) implements LaunchResult {

        /** Without the URL's token. */
        @Override
        public String toString() {
            return "Opened[" + portalUrl.getHost() + "]";
        }
    }

    /** The portal does not open. */
    record Refused(
            Reason reason,
            Answer answer) implements LaunchResult {}

    /** Why a portal does not open. */
    enum Reason {
        /** Nothing came back in time. */
        NO_ANSWER,
        /** The app answered, but not 2xx. */
        NOT_ACCEPTED,
        /** The body is not a JSON object. */
        NOT_JSON,
        /** The body has no {@code portal_url}. */
        NO_PORTAL_URL,
        /** {@code portal_url} is not an https URL, nor one on this machine. */
        NOT_HTTPS
    }
}

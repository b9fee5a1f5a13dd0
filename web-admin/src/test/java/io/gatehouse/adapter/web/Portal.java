package io.gatehouse.adapter.web;

import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;

import jakarta.servlet.http.Cookie;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Somebody in the portal: the cookie of a session, and the token that its forms hold. */
record Portal(MockMvcTester pages, String session) {
    static final String COOKIE = "__Host-gatehouse-portal";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    /** With the session that the sample data knows. */
    static Portal of(MockMvcTester pages) {
        return new Portal(pages, "session-token");
    }

    MvcTestResult open(String address) {
        return pages.get().uri(address).cookie(cookie()).exchange();
    }

    /** Sends a form as a browser does that got it from one of the portal's pages. */
    MvcTestResult send(String address, String... namesAndValues) {
        return sendWith(token(), address, namesAndValues);
    }

    /** Sends a form that holds this token. */
    MvcTestResult sendWith(String token, String address, String... namesAndValues) {
        var form = pages.post().uri(address).cookie(cookie()).param("_csrf", token);
        for (var at = 0; at < namesAndValues.length; at += 2) {
            form = form.param(namesAndValues[at], namesAndValues[at + 1]);
        }
        return form.exchange();
    }

    /** The token in the form of the page that asks who somebody is. */
    String token() {
        try {
            var found = TOKEN.matcher(open("/portal/who").getResponse().getContentAsString());
            if (!found.find()) {
                throw new AssertionError("the page holds no form token");
            }
            return found.group(1);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private Cookie cookie() {
        return new Cookie(COOKIE, session);
    }
}

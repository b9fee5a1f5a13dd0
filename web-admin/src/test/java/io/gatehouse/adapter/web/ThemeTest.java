package io.gatehouse.adapter.web;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@PagesTest
class ThemeTest {
    @Autowired
    private MockMvcTester pages;

    @Test
    void keepsTheChoiceInACookieAndLeadsBack() {
        assertThat(pages.post().uri("/admin/theme").param("theme", "dark").param("back", "/admin/events?q=a%20b")
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasStatus(303)
                .hasHeader("Location", "/admin/events?q=a%20b")
                .headers().hasHeaderSatisfying(
                        "Set-Cookie", values -> assertThat(values.getFirst())
                                .contains("gatehouse-theme=dark; Path=/admin;", "Secure", "HttpOnly", "SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "//evil.example", "/administrator", "/admin\\evil",
        "/admin\r\nX: y"})
    void leadsNowhereElse(String back) {
        assertThat(pages.post().uri("/admin/theme").param("back", back)
                .with(SecurityMockMvcRequestPostProcessors.csrf())).hasHeader("Location", "/admin");
    }

    @Test
    void showsTheChosenTheme() {
        assertThat(pages.get().uri("/admin/events").with(As.viewer()).cookie(new Cookie("gatehouse-theme", "light")))
                .bodyText().contains("data-theme=\"light\"");
    }
}

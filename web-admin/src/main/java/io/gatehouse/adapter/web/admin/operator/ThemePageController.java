package io.gatehouse.adapter.web.admin.operator;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.gatehouse.adapter.web.shared.Site;
import io.gatehouse.adapter.web.shared.Theme;

/** Keeps the choice of colours in a cookie. */
@Controller
final class ThemePageController {
    private static final Duration KEPT = Duration.ofDays(365);

    private final Site site;

    ThemePageController(Site site) {
        this.site = site;
    }

    @PostMapping("/admin/theme")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String theme, @RequestParam(defaultValue = "") String back) {
        var cookie = ResponseCookie.from(Theme.COOKIE, Theme.named(theme).code())
                .path("/admin").maxAge(KEPT).httpOnly(true).secure(site.secure()).sameSite("Lax").build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, ownPage(back))
                .build();
    }

    /** Only pages of this site: the field could hold any address. */
    private static String ownPage(String back) {
        return back.matches("/admin([/?][!-~&&[^\\\\]]*)?") ? back : "/admin";
    }
}

package io.gatehouse.adapter.web.shared;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every admin page what surrounds it: who is signed in, the theme, where the theme form leads back to. */
@ControllerAdvice(basePackages = "io.gatehouse.adapter.web.admin")
final class AdminShell {
    private final Site site;

    AdminShell(Site site) {
        this.site = site;
    }

    /**
     * What surrounds a page.
     *
     * @param operator empty on the sign-in page
     * @param here     the address of the page, for the form that changes the theme
     */
    record Shell(Optional<SignedInOperator> operator, Theme theme, String here, boolean development) {
        /** Whether buttons that change something are there. */
        public boolean mayChange() {
            return operator.map(SignedInOperator::mayChange).orElse(false);
        }

        /** All themes, in the order of the switch. */
        public List<Theme> themes() {
            return Arrays.asList(Theme.values());
        }
    }

    @ModelAttribute
    Shell shell(
            HttpServletRequest request, @Nullable Authentication authentication,
            @CookieValue(name = Theme.COOKIE, defaultValue = "") String theme) {
        var operator = Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(SignedInOperator.class::isInstance)
                .map(SignedInOperator.class::cast);
        return new Shell(operator, Theme.named(theme), here(request), site.development());
    }

    /** A form's answer stands at an address that only takes forms, so only pages that were asked for lead back. */
    private static String here(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return "/admin";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}

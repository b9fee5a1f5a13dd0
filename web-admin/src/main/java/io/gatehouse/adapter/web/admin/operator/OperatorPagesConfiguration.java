package io.gatehouse.adapter.web.admin.operator;

import java.util.Set;

import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

import io.gatehouse.adapter.web.shared.ContentPolicy;
import io.gatehouse.adapter.web.shared.Site;
import io.gatehouse.application.operator.port.in.SignInUseCase;
import io.gatehouse.domain.operator.Role;

/** Who may see and do what under {@code /admin}. */
@Configuration(proxyBeanMethods = false)
@Import({SignInPageController.class, ThemePageController.class})
public class OperatorPagesConfiguration {
    private static final String SIGN_IN = "/admin/login";
    private static final String SIGN_OUT = "/admin/logout";
    private static final String THEME = "/admin/theme";

    /** The one provider there is. The chain finds it by itself; naming it there too would ask it twice. */
    @Bean
    AuthenticationProvider operatorSignIn(SignInUseCase signIn) {
        return new OperatorAuthentication(signIn);
    }

    /**
     * Looking takes the role {@code VIEWER}; every form, every page that is only a form, and what a form answers take
     * {@code OPERATOR}.
     */
    @Bean
    @Order(10)
    SecurityFilterChain adminChain(HttpSecurity http) {
        return http.securityMatcher("/", "/admin", "/admin/**")
                .authorizeHttpRequests(OperatorPagesConfiguration::authorize)
                .formLogin(form -> form.loginPage(SIGN_IN).loginProcessingUrl(SIGN_IN).defaultSuccessUrl("/admin")
                        .failureHandler(new SignInFailures()).permitAll())
                .logout(out -> out.logoutUrl(SIGN_OUT).logoutSuccessUrl(SIGN_IN + "?signed-out"))
                .exceptionHandling(failures -> failures
                        .authenticationEntryPoint(new SignInEntryPoint(SIGN_IN))
                        .accessDeniedHandler(new FormExpiredHandler()))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.unframed()))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    /** The cookie and the idle time-out of the operators' sessions, the only ones that the server keeps. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> operatorSessions(Site site) {
        return factory -> {
            var session = factory.getSettings().getSession();
            session.setTimeout(site.idleTimeout());
            session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
            var cookie = session.getCookie();
            cookie.setName("gatehouse-session");
            cookie.setPath("/admin");
            cookie.setHttpOnly(true);
            cookie.setSecure(site.secure());
            cookie.setSameSite(Cookie.SameSite.LAX);
        };
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/", SIGN_IN, SIGN_OUT, THEME).permitAll()
                .requestMatchers(
                        "/admin/installations/*/revoke", "/admin/installations/*/end-sessions", "/admin/sources/new",
                        "/admin/sources/*/secrets/added", "/admin/sources/*/secrets/*/retire",
                        "/admin/sources/*/hold", "/admin/installations/*/reviewers/*", "/admin/events/*/replay",
                        "/admin/events/replay", "/admin/outbox/retry")
                .hasRole(Role.OPERATOR.name())
                .requestMatchers(HttpMethod.GET).hasRole(Role.VIEWER.name())
                .requestMatchers(HttpMethod.HEAD).hasRole(Role.VIEWER.name())
                .anyRequest().hasRole(Role.OPERATOR.name());
    }

    /** After signing in, a browser goes on to the page it asked for; the address shows no trace of that. */
    @SuppressWarnings("NullAway") // Null is how Spring Security is told to mark no address; its signature forgets that.
    private static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/admin/**"));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }
}

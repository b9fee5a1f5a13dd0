package io.gatehouse.adapter.web.portal.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import io.gatehouse.adapter.web.portal.shared.PortalCookie;
import io.gatehouse.adapter.web.portal.shared.PortalFormTokens;
import io.gatehouse.adapter.web.portal.shared.PortalSharedConfiguration;
import io.gatehouse.adapter.web.shared.ContentPolicy;
import io.gatehouse.adapter.web.shared.FrameAncestors;

/** The pages that Blnk Cloud embeds. */
@Configuration(proxyBeanMethods = false)
@Import({PortalSharedConfiguration.class, EnterPortalController.class, PortalPageController.class})
public class PortalPagesConfiguration {
    /**
     * The portal's session is the use case's, not the server's, so there is no server session, and forms are bound to
     * the cookie instead. Only this chain lets others frame its pages.
     */
    @Bean
    @Order(20)
    SecurityFilterChain portalChain(
            HttpSecurity http, FrameAncestors ancestors, PortalCookie cookie, PortalFormTokens tokens) {
        return http.securityMatcher("/portal", "/portal/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(forms -> forms.csrfTokenRepository(tokens))
                .exceptionHandling(failures -> failures.accessDeniedHandler(new PortalFormRefused(cookie)))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.framedBy(ancestors)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}

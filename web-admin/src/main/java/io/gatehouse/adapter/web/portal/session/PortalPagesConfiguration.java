package io.gatehouse.adapter.web.portal.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import io.gatehouse.adapter.web.shared.ContentPolicy;
import io.gatehouse.adapter.web.shared.FrameAncestors;
import io.gatehouse.adapter.web.shared.Site;

/** The pages that Blnk Cloud embeds. */
@Configuration(proxyBeanMethods = false)
@Import({EnterPortalController.class, PortalPageController.class})
public class PortalPagesConfiguration {
    @Bean
    PortalCookie portalCookie(Site site) {
        return new PortalCookie(site.secure());
    }

    /**
     * The portal's session is the use case's, not the server's, and its pages change nothing, so there is neither a
     * server session nor a form token. Only this chain lets others frame its pages.
     */
    @Bean
    @Order(20)
    SecurityFilterChain portalChain(HttpSecurity http, FrameAncestors ancestors) {
        return http.securityMatcher("/portal", "/portal/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
                        .contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.framedBy(ancestors)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }
}

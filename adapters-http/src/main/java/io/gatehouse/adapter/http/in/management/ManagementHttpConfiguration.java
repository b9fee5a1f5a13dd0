package io.gatehouse.adapter.http.in.management;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Health and metrics, for whoever reaches the management port, which is never the public one; and the chain of last
 * resort for paths that nothing serves.
 */
@Configuration(proxyBeanMethods = false)
public class ManagementHttpConfiguration {

    private static final int BEFORE_ALL_OTHERS = -100;

    @Bean
    @Order(BEFORE_ALL_OTHERS)
    SecurityFilterChain managementChain(HttpSecurity http) throws Exception {
        return open(http.securityMatcher(EndpointRequest.toAnyEndpoint()));
    }

    /** Nothing is served outside of the adapters' chains, so there is nothing to protect: 404. */
    @Bean
    @Order
    SecurityFilterChain everythingElse(HttpSecurity http) throws Exception {
        return open(http);
    }

    private static SecurityFilterChain open(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }
}

package io.gatehouse.adapter.web.portal.shared;

import java.time.InstantSource;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import io.gatehouse.adapter.web.shared.Site;
import io.gatehouse.application.portal.port.in.VisitPortalUseCase;

/** Who visits the portal, and what its forms hold. */
@Configuration(proxyBeanMethods = false)
@Import(PortalClosed.class)
public class PortalSharedConfiguration {
    @Bean
    PortalCookie portalCookie(Site site) {
        return new PortalCookie(site.secure());
    }

    @Bean
    PortalFormTokens portalFormTokens(PortalCookie cookie) {
        return new PortalFormTokens(cookie);
    }

    @Bean
    WebMvcConfigurer portalVisits(VisitPortalUseCase visitPortal, PortalCookie cookie, InstantSource time) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PortalVisits(visitPortal, cookie, time));
            }
        };
    }
}

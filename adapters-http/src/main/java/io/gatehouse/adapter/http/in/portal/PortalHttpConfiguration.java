package io.gatehouse.adapter.http.in.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.adapter.http.in.shared.Answers;
import io.gatehouse.adapter.http.in.shared.PublicUrl;
import io.gatehouse.application.portal.port.in.LaunchPortalUseCase;

/** The portal URL that is registered in Blnk Cloud; the pages that it leads to are another adapter's. */
@Configuration(proxyBeanMethods = false)
public class PortalHttpConfiguration {

    @Bean
    PortalLaunchController portalLaunchController(LaunchPortalUseCase launch, PublicUrl publicUrl, Answers answers) {
        return new PortalLaunchController(launch, publicUrl, answers);
    }
}

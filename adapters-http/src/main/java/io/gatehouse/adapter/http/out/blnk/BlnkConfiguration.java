package io.gatehouse.adapter.http.out.blnk;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.gatehouse.application.webhook.port.out.PayloadReader;

/** What reads Blnk's JSON. */
@Configuration(proxyBeanMethods = false)
public class BlnkConfiguration {

    @Bean
    PayloadReader payloadReader() {
        return new JacksonPayloadReader();
    }
}

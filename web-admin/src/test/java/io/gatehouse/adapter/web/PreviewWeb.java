package io.gatehouse.adapter.web;

import java.net.URI;
import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** {@link StubbedWeb} by plain http, as a development copy. */
@Configuration(proxyBeanMethods = false)
@Import(StubbedWeb.class)
class PreviewWeb {
    @Bean
    @Primary
    WebConfiguration.Settings previewSettings() {
        return new WebConfiguration.Settings(
                URI.create("http://localhost:8090"), WebConfiguration.Settings.BLNK_CLOUD, Duration.ofMinutes(30),
                true);
    }
}

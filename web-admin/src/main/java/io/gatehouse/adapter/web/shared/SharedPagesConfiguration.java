package io.gatehouse.adapter.web.shared;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Words, error pages and assets. */
@Configuration(proxyBeanMethods = false)
@Import({PageFailures.class, AdminShell.class})
public class SharedPagesConfiguration {
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Bean
    Words words(MessageSource messages) {
        return new Words(messages);
    }

    @Bean
    Moments moments(InstantSource time, Words words) {
        return new Moments(time, words);
    }

    @Bean
    CallbackRow.Rows callbackRows(Words words, Moments moments) {
        return new CallbackRow.Rows(words, moments);
    }

    @Bean
    EventRow.Rows eventRows(Words words, Moments moments) {
        return new EventRow.Rows(words, moments);
    }

    @Bean
    SourceRow.Rows sourceRows(Words words, Moments moments, Site site) {
        return new SourceRow.Rows(words, moments, site);
    }

    @Bean
    CaseWords caseWords(InstantSource time, Words words, Moments moments) {
        return new CaseWords(time, words, moments);
    }

    @Bean
    CaseRow.Rows caseRows(Words words, Moments moments, CaseWords cases) {
        return new CaseRow.Rows(words, moments, cases);
    }

    @Bean
    HealthRow.Rows healthRows(Words words, SourceRow.Rows sources) {
        return new HealthRow.Rows(words, sources);
    }

    @Bean
    ErrorPages errorPages() {
        return new ErrorPages();
    }

    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Words.LANGUAGE);
    }

    /**
     * Serves assets under names that hold a hash of their content, so that browsers may keep them for a year and still
     * have the new ones right after an upgrade; and makes redirects the same wherever Gatehouse is reached.
     */
    @Bean
    WebMvcConfigurer pages(ResourcePatternResolver resources) throws IOException {
        var htmx = htmx(resources);
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/assets/**")
                        .addResourceLocations("classpath:/static/assets/")
                        .addResourceLocations(htmx)
                        .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new SeeOtherRedirects()).addPathPatterns("/", "/admin/**", "/portal/**");
            }
        };
    }

    /** Lets templates link assets by their plain names. Inside security, which stops other rewriting of links. */
    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> assetNames() {
        var registration = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    /** Assets are the same for everybody and need no session. */
    @Bean
    @Order(30)
    SecurityFilterChain assetsChain(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .headers(headers -> headers
                        .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; style-src 'self'")))
                .build();
    }

    /** The folder of the WebJar; its path holds the version, which only the build file should name. */
    private static Resource htmx(ResourcePatternResolver resources) throws IOException {
        var found = resources.getResources("classpath*:META-INF/resources/webjars/htmx.org/*/dist/htmx.min.js");
        if (found.length != 1) {
            throw new IllegalStateException("htmx must be on the class path once");
        }
        return found[0].createRelative("./");
    }
}

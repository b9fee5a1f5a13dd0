package io.gatehouse.adapter.http.in.shared;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The edge and what follows from it. */
@Configuration(proxyBeanMethods = false)
public class SharedHttpConfiguration {

    @Bean
    Answers answers(RetryAfter retryAfter) {
        return new Answers(retryAfter, UUID::randomUUID);
    }

    @Bean
    ProblemAdvice problemAdvice(Answers answers, InstantSource clock) {
        return new ProblemAdvice(answers, new OutageLog(clock));
    }

    /** Before everything else, tracing and security included: they log and record the address of a request. */
    @Bean
    FilterRegistrationBean<EdgeFilter> edgeFilter(
            CallbackSecret secret, List<EdgeRoute> routes, Answers answers, ProblemAdvice problems) {
        var registration = new FilterRegistrationBean<>(new EdgeFilter(secret, routes, answers, problems));
        registration.addUrlPatterns("/api/*", "/webhooks/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<EdgeErrorFilter> edgeErrorFilter(Answers answers) {
        var registration = new FilterRegistrationBean<>(new EdgeErrorFilter(answers));
        registration.addUrlPatterns(EdgeErrorFilter.ERROR_PAGE);
        registration.setDispatcherTypes(DispatcherType.ERROR, DispatcherType.REQUEST);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** Added last, this comes before Tomcat's own report of errors, which then finds the request answered. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> containerRefusals(Answers answers) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ContainerRefusals(answers)));
    }

    /** Webhooks are served by the thread that finds them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> intake() {
        return factory -> factory.setProtocol(IntakeProtocol.class.getName());
    }

    /**
     * Keeps these routes out of the chains of the pages: no session, no CSRF token, no saved request, no login page.
     * Who calls is shown by the secret in the URL, which the edge compares, or by the signature of the body.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain machineRoutes() {
        return new DefaultSecurityFilterChain(new OrRequestMatcher(
                PathPatternRequestMatcher.pathPattern("/api/**"),
                PathPatternRequestMatcher.pathPattern("/webhooks/**")));
    }
}

package io.gatehouse.simulator.web;

import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.web.context.support.StandardServletEnvironment;

import io.gatehouse.simulator.api.ApiBehaviour;
import io.gatehouse.simulator.cloud.Cloud;
import io.gatehouse.simulator.core.Core;
import io.gatehouse.simulator.exchange.ExchangeLog;
import io.gatehouse.simulator.ledger.Ledgers;
import io.gatehouse.simulator.wire.Connection;

/**
 * The web server of a simulator, in a Spring context of its own.
 *
 * <p>The context is refreshed directly, without {@code SpringApplication}: that would set up logging again, print a
 * banner, register JMX beans and a shutdown hook, and read configuration files, all of which belong to the
 * application that shares the JVM. For the same reason its environment reads neither environment variables nor system
 * properties.
 */
public final class SimulatorWeb implements AutoCloseable {

    private final AnnotationConfigServletWebServerApplicationContext context;
    private final URI uri;

    private SimulatorWeb(AnnotationConfigServletWebServerApplicationContext context, URI uri) {
        this.context = context;
        this.uri = uri;
    }

    /** What pages and APIs work on. Their owner closes them. */
    public record Parts(
            Connection connection,
            ExchangeLog exchanges,
            Ledgers ledgers,
            Core core,
            Cloud cloud,
            ApiBehaviour api,
            InstantSource clock) {}

    /** Listens on the address and port (0: any free port); {@link UncheckedIOException} when the port is taken. */
    public static SimulatorWeb start(String address, int port, Parts parts) {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        var environment = new OwnEnvironment(address, port);
        ConfigurationPropertySources.attach(environment);
        environment.setConversionService(new ApplicationConversionService());
        context.setEnvironment(environment);
        context.setDisplayName("Simulator of Blnk Cloud and Core");
        register(context, parts);
        context.register(SimulatorWebConfiguration.class);
        try {
            context.refresh();
        } catch (RuntimeException failure) {
            throw portTaken(failure, port);
        }
        WebServer server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("The context has no web server");
        }
        return new SimulatorWeb(context, uri(address, server.getPort()));
    }

    private static void register(AnnotationConfigServletWebServerApplicationContext context, Parts parts) {
        var beans = context.getBeanFactory();
        beans.registerSingleton("connection", parts.connection());
        beans.registerSingleton("exchangeLog", parts.exchanges());
        beans.registerSingleton("ledgers", parts.ledgers());
        beans.registerSingleton("core", parts.core());
        beans.registerSingleton("cloud", parts.cloud());
        beans.registerSingleton("apiBehaviour", parts.api());
        beans.registerSingleton("clock", parts.clock());
    }

    private static RuntimeException portTaken(RuntimeException failure, int port) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException) {
                return new UncheckedIOException(new BindException("Port " + port
                        + " is taken: stop what listens there, or start the simulator on another port"));
            }
        }
        return failure;
    }

    private static URI uri(String address, int port) {
        return URI.create("http://" + ("127.0.0.1".equals(address) ? "localhost" : address) + ":" + port);
    }

    /** Where the pages are. */
    public URI uri() {
        return uri;
    }

    @Override
    public void close() {
        context.close();
    }

    /** Knows nothing but the simulator's own properties. */
    private static final class OwnEnvironment extends StandardServletEnvironment {

        OwnEnvironment(String address, int port) {
            getPropertySources().addFirst(new MapPropertySource("simulator", Map.of(
                    "server.address", address,
                    "server.port", port,
                    "server.shutdown", "immediate",
                    "server.tomcat.threads.max", 50,
                    "server.error.include-message", "always",
                    "spring.application.name", "simulator",
                    "spring.thymeleaf.prefix", "classpath:/simulator/templates/",
                    "spring.mvc.static-path-pattern", "/static/**",
                    "spring.web.resources.static-locations", "classpath:/simulator/static/")));
        }

        /** Neither environment variables nor system properties. */
        @Override
        protected void customizePropertySources(MutablePropertySources propertySources) {}
    }
}

package io.gatehouse.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import io.gatehouse.adapter.http.HttpAdapterConfiguration;
import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.adapter.web.WebConfiguration;

/** Gatehouse: the adapters by name, and the wiring found beside this class. */
@SpringBootApplication
@Import({HttpAdapterConfiguration.class, PersistenceConfiguration.class, WebConfiguration.class})
public class GatehouseApplication {

    private static final String NEW_KEYSET = "new-keyset";

    /**
     * Runs Gatehouse with settings from the environment. With the single argument {@code new-keyset} it prints a fresh
     * encryption keyset instead and ends.
     */
    @SuppressWarnings("SystemOut") // A command line answers on standard output.
    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals(NEW_KEYSET)) {
            System.out.println(PersistenceConfiguration.newKeyset().strip());
            return;
        }
        SpringApplication.run(GatehouseApplication.class, arguments);
    }
}

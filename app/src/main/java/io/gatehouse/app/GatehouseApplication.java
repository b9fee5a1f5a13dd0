package io.gatehouse.app;

import java.util.List;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

import io.gatehouse.adapter.evidence.EvidenceConfiguration;
import io.gatehouse.adapter.http.HttpAdapterConfiguration;
import io.gatehouse.adapter.persistence.PersistenceConfiguration;
import io.gatehouse.adapter.screening.ScreeningAdapterConfiguration;
import io.gatehouse.adapter.web.WebConfiguration;

/** Gatehouse: the adapters by name, and the wiring found beside this class. */
@SpringBootApplication
@Import({EvidenceConfiguration.class, HttpAdapterConfiguration.class, PersistenceConfiguration.class,
    ScreeningAdapterConfiguration.class,
    WebConfiguration.class})
public class GatehouseApplication {

    private static final String NEW_KEYSET = "new-keyset";
    private static final String VERIFY_EVIDENCE = "verify-evidence";

    /**
     * Runs Gatehouse with settings from the environment. With the single argument {@code new-keyset} it prints a fresh
     * encryption keyset instead and ends. With {@code verify-evidence} and a file it checks an evidence pack instead, which
     * needs no settings, and ends with 0, 1 or 2 as {@link EvidenceConfiguration#verify} says.
     */
    @SuppressWarnings("SystemOut") // A command line answers on standard output.
    public static void main(String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals(NEW_KEYSET)) {
            System.out.println(PersistenceConfiguration.newKeyset().strip());
            return;
        }
        if (arguments.length > 0 && arguments[0].equals(VERIFY_EVIDENCE)) {
            System.exit(EvidenceConfiguration.verify(
                    List.of(arguments).subList(1, arguments.length), System.out::println));
        }
        SpringApplication.run(GatehouseApplication.class, arguments);
    }
}

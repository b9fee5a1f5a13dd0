package io.gatehouse.simulator.cloud;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.gatehouse.simulator.wire.Payload;

import static org.assertj.core.api.Assertions.assertThat;

class CallbacksTest {

    private static final String APP = "app_01K9ZPX0A1B2C3D4E5F6G7H8J9";
    private static final String INSTALLATION = "instapp_01K9ZQ6W3V8R2M4N5P6Q7R8S9T";
    private static final Instance INSTANCE = Instance.ALL.getFirst();

    @ParameterizedTest
    @CsvSource({"install.json,false", "install-with-organization.json,true"})
    void installsAsDocumented(String file, boolean old) throws IOException {
        var body = Callbacks.install(APP, INSTALLATION, INSTANCE, "blnk_abc0000000example0000000not0a0real0key",
                List.of("data:read", "data:write", "alerts:write"), old);

        assertThat(body.text()).isEqualTo(documented(file).text());
    }

    @ParameterizedTest
    @CsvSource({"uninstall.json,false", "uninstall-with-organization.json,true"})
    void uninstallsAsDocumented(String file, boolean old) throws IOException {
        var body = Callbacks.uninstall(APP, INSTALLATION, INSTANCE, Instant.parse("2026-08-21T12:00:00.9Z"), old);

        assertThat(body.text()).isEqualTo(documented(file).text());
    }

    @ParameterizedTest
    @CsvSource({"portal.json,false", "portal-with-organization-and-user.json,true"})
    void launchesAsDocumented(String file, boolean old) throws IOException {
        var body = Callbacks.portal(APP, INSTALLATION, INSTANCE, old);

        assertThat(body.text()).isEqualTo(documented(file).text());
    }

    private static Payload documented(String file) throws IOException {
        try (var in = Objects
                .requireNonNull(CallbacksTest.class.getResourceAsStream("/simulator/payloads/" + file))) {
            return Payload.of(in.readAllBytes());
        }
    }
}

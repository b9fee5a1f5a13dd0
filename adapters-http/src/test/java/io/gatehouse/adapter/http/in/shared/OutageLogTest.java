package io.gatehouse.adapter.http.in.shared;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.gatehouse.application.shared.port.out.StoreUnavailableException;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class OutageLogTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final OutageLog log = new OutageLog((InstantSource) now::get);

    @Test
    void tellsOfAnOutageOnceInTenSeconds(CapturedOutput output) {
        note("first");
        now.set(Instant.EPOCH.plusSeconds(9));
        note("second");
        now.set(Instant.EPOCH.plusSeconds(10));
        note("third");

        assertThat(output).contains("first").doesNotContain("second").contains("third");
    }

    private void note(String message) {
        log.note(new StoreUnavailableException(message, new IllegalStateException()));
    }
}

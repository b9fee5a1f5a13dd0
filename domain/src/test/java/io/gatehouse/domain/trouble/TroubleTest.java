package io.gatehouse.domain.trouble;

import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.gatehouse.domain.webhook.SourceId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class TroubleTest {

    @Test
    void saysItInOneLineOfBoundedLength() {
        assertThat(trouble("first\nsecond\t line ").summary()).isEqualTo("first second  line");
        assertThat(trouble("x".repeat(200)).summary()).isEqualTo("x".repeat(200));
        assertThat(trouble("x".repeat(201)).summary()).isEqualTo("x".repeat(199) + "…");
    }

    @Test
    void saysSomething() {
        assertThatIllegalArgumentException().isThrownBy(() -> trouble(" \n"));
    }

    @Test
    void repeatsOfALedgersErrorWhatMayBeShown() {
        var source = new SourceId(new UUID(1, 2));

        assertThat(Trouble.reported(source, "user jane not found")).isEqualTo(
                new Trouble(TroubleKind.LEDGER_ERROR, Optional.of(source), "user … not found"));
    }

    private static Trouble trouble(String summary) {
        return new Trouble(TroubleKind.DEAD_EVENT, Optional.empty(), summary);
    }
}

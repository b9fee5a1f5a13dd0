package io.gatehouse.testkit.portal;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.portal.port.out.PortalTokens;
import io.gatehouse.domain.portal.PortalToken;

import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link PortalTokens} promises. */
public abstract class PortalTokensContract {

    /** The tokens under test. */
    protected abstract PortalTokens tokens();

    @Test
    void givesNoTokenTwice() {
        var tokens = tokens();

        assertThat(Stream.generate(tokens::next).limit(1_000)).doesNotHaveDuplicates();
    }

    @Test
    void hashesAsFips180Does() {
        assertThat(tokens().hash(new PortalToken("abc")).hex())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}

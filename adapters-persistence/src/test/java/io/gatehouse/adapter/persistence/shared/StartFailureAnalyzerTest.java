package io.gatehouse.adapter.persistence.shared;

import java.security.GeneralSecurityException;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StartFailureAnalyzerTest {

    private final StartFailureAnalyzer analyzer = new StartFailureAnalyzer();

    @Test
    void saysWhichSettingsToCheckWhenTheDatabaseIsAway() {
        var analysis = analyzer.analyze(new IllegalStateException(new SQLException("Connection refused")));

        assertThat(analysis).isNotNull().satisfies(found -> {
            assertThat(found.getDescription()).contains("Connection refused");
            assertThat(found.getAction()).contains("GATEHOUSE_DATABASE_URL");
        });
    }

    @Test
    void saysThatTheKeysetIsAnother() {
        var analysis = analyzer.analyze(new IllegalStateException(
                new SealedUnderOtherKeyException("fingerprint-key", new GeneralSecurityException())));

        assertThat(analysis).isNotNull()
                .satisfies(found -> assertThat(found.getAction()).contains("GATEHOUSE_ENCRYPTION_KEYSET"));
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("something else"))).isNull();
    }
}

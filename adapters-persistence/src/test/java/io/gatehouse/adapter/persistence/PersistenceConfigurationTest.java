package io.gatehouse.adapter.persistence;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PersistenceConfigurationTest {

    @Test
    void acceptsAKeysetThatItMade() {
        assertThat(PersistenceConfiguration.checkKeyset(PersistenceConfiguration.newKeyset())).isEmpty();
    }

    @Test
    void makesAnotherKeysetEachTime() {
        assertThat(PersistenceConfiguration.newKeyset()).isNotEqualTo(PersistenceConfiguration.newKeyset());
    }

    @Test
    void refusesWhatIsNoKeysetAndDoesNotQuoteIt() {
        for (var keyset : List.of("", "a secret", "{}", "{\"primaryKeyId\":1,\"key\":[]}")) {
            assertThat(PersistenceConfiguration.checkKeyset(keyset)).as(keyset).hasValueSatisfying(
                    problem -> assertThat(problem).contains("AES256_GCM").doesNotContain("a secret"));
        }
    }

    @Test
    void refusesAKeysetOfAnotherKind() throws GeneralSecurityException {
        PersistenceConfiguration.newKeyset();
        var weak = TinkJsonProtoKeysetFormat.serializeKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES128_GCM, RegistryConfiguration.get()),
                RegistryConfiguration.get(), InsecureSecretKeyAccess.get());

        assertThat(PersistenceConfiguration.checkKeyset(weak)).isPresent();
    }

    @Test
    void showsNoSecretOfTheSettings() {
        var settings = new PersistenceConfiguration.Settings(
                "jdbc:postgresql://db/gatehouse?password=hidden-1", "gatehouse", "hidden-2", Duration.ofSeconds(3),
                "hidden-3", 10);

        assertThat(settings.toString()).contains("jdbc:postgresql://db/gatehouse").doesNotContain("hidden");
    }
}

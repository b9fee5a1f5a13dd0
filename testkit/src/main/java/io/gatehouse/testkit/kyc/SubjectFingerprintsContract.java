package io.gatehouse.testkit.kyc;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.SubjectFingerprints;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link SubjectFingerprints} promises. */
public abstract class SubjectFingerprintsContract {

    /** What is under test. */
    protected abstract SubjectFingerprints fingerprints();

    @Test
    void isTheSameForTheSame() {
        assertThat(fingerprints().of(aPerson().withDocument("a", "1").withDocument("b", "2").build()))
                .isEqualTo(fingerprints().of(aPerson().withDocument("b", "2").withDocument("a", "1").build()));
    }

    @Test
    void isNotOfWhatTheLedgerKeepsBesideIt() {
        assertThat(fingerprints().of(aPerson().withId("idt_2").createdAt(MutableInstantSource.START.plusSeconds(1))
                .build())).isEqualTo(fingerprints().of(aPerson().build()));
    }

    @Test
    void changesWithAllThatIsScreened() {
        var others = List.of(
                aPerson().build(),
                aPerson().ofType(IdentityType.ORGANIZATION).build(),
                aPerson().born(LocalDate.of(1984, 5, 18)).build(),
                aPerson().bornUnknown().build(),
                aPerson().withDocument("tax", "1").build(),
                aPerson().withDocument("tax", "2").build(),
                aPerson().withDocument("tax1", "").build());
        var fields = Stream.of(IdentityField.values()).flatMap(field -> Stream.of(
                aPerson().with(field, "").with(field, "another").build(),
                aPerson().with(field, "FPT:abc").build()));

        var all = Stream.concat(others.stream(), fields).map(fingerprints()::of).toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void tellsATokenFromATextThatSaysSo() {
        assertThat(fingerprints().of(aPerson().with(IdentityField.CITY, "FPT:a").build()))
                .isNotEqualTo(fingerprints().of(aPerson().with(IdentityField.CITY, "tokenized").build()));
    }
}

package io.gatehouse.testkit.kyc;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.SubjectBuilder.aPerson;
import static io.gatehouse.testkit.kyc.SubjectBuilder.anOrganization;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link Subjects} promises. */
public abstract class SubjectsContract {

    private static final CaseId CASE = new CaseId(SequentialIds.number(1));

    /** The subjects under test; there are none. */
    protected abstract Subjects subjects();

    /** Their unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void keepsEveryPartOfASubject() {
        var person = aPerson().with(IdentityField.PHONE_NUMBER, "FPT:xyz").with(IdentityField.CITY, "")
                .with(IdentityField.LAST_NAME, "עובדיה \uD83D\uDE42\0")
                .withDocument("tax number", "12 34").build();
        keep(1, person);
        keep(2, anOrganization().ofType(IdentityType.UNSPECIFIED).build());

        assertThat(find(1)).contains(person);
        assertThat(find(2)).contains(anOrganization().ofType(IdentityType.UNSPECIFIED).build());
    }

    @Test
    void keepsWhatWasReadLastInARound() {
        keep(1, aPerson().build());
        keep(1, aPerson().with(IdentityField.FIRST_NAME, "Ida").build());

        assertThat(find(1)).contains(aPerson().with(IdentityField.FIRST_NAME, "Ida").build());
    }

    @Test
    void knowsNothingOfARoundInWhichNothingWasRead() {
        keep(1, aPerson().build());

        assertThat(find(2)).isEmpty();
    }

    private void keep(int round, Subject subject) {
        unitOfWork().execute(() -> {
            subjects().keep(CASE, round, subject, MutableInstantSource.START);
            return subject;
        });
    }

    private Optional<Subject> find(int round) {
        return unitOfWork().read(() -> subjects().find(CASE, round));
    }
}

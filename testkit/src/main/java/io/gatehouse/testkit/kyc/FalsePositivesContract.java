package io.gatehouse.testkit.kyc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.FalsePositives;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.Candidate.ListedEntry;
import io.gatehouse.domain.kyc.FalsePositive;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.SubjectFingerprint;
import io.gatehouse.testkit.shared.MutableInstantSource;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link FalsePositives} promises. */
public abstract class FalsePositivesContract {

    private static final Instant NOW = MutableInstantSource.START;

    /** The judgements under test; there are none. */
    protected abstract FalsePositives falsePositives();

    /** Their unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void keepsEveryPartOfAJudgement() {
        keep(judged("idt_1", "4711", "a"));

        assertThat(of("idt_1")).containsExactly(judged("idt_1", "4711", "a"));
    }

    @Test
    void givesThoseOfOneIdentityAlone() {
        keep(judged("idt_1", "4711", "a"));
        keep(judged("idt_1", "4712", "a"));
        keep(judged("idt_2", "4711", "a"));

        assertThat(of("idt_1")).extracting(judged -> judged.entry().id()).containsExactlyInAnyOrder("4711", "4712");
        assertThat(unitOfWork().read(() -> falsePositives().of(
                new InstanceId("inst_2"), new IdentityId("idt_1")))).isEmpty();
    }

    @Test
    void keepsTheLaterOfTwoAboutOnePair() {
        keep(judged("idt_1", "4711", "a"));
        keep(judged("idt_1", "4711", "b"));

        assertThat(of("idt_1")).containsExactly(judged("idt_1", "4711", "b"));
    }

    @Test
    void forgetsAPairWhateverWasKeptOfIt() {
        keep(judged("idt_1", "4711", "a"));
        keep(judged("idt_1", "4712", "a"));

        unitOfWork().execute(() -> {
            falsePositives().forget(judged("idt_1", "4711", "b"));
            return NOW;
        });

        assertThat(of("idt_1")).containsExactly(judged("idt_1", "4712", "a"));
    }

    private static FalsePositive judged(String identity, String entry, String content) {
        return new FalsePositive(
                new InstanceId("inst_1"), new IdentityId(identity), new ListedEntry("demo", entry),
                new SubjectFingerprint(content.repeat(64)), content.repeat(64), reviewer(1), NOW,
                NOW.plus(Duration.ofDays(180)));
    }

    private void keep(FalsePositive judged) {
        unitOfWork().execute(() -> {
            falsePositives().keep(judged);
            return judged;
        });
    }

    private List<FalsePositive> of(String identity) {
        return unitOfWork().read(() -> falsePositives().of(new InstanceId("inst_1"), new IdentityId(identity)));
    }
}

package io.gatehouse.testkit.kyc;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.gatehouse.application.kyc.port.out.Policies;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.kyc.FourEyes;
import io.gatehouse.domain.kyc.Policy;
import io.gatehouse.domain.kyc.PolicyVersion;
import io.gatehouse.domain.shared.Reason;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.Race;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static io.gatehouse.testkit.kyc.PolicyBuilder.aPolicy;
import static org.assertj.core.api.Assertions.assertThat;

/** What every {@link Policies} promises. */
public abstract class PoliciesContract {

    /** The policies under test; none was ever set. */
    protected abstract Policies policies();

    /** Their unit of work. */
    protected abstract UnitOfWork unitOfWork();

    @Test
    void startsWithTheInitialPolicy() {
        assertThat(current("inst_1")).isEqualTo(Policy.initial());
    }

    @Test
    void keepsEveryPartOfAPolicy() {
        var policy = aPolicy().version(2).threshold(777).clearingNothingAlone().fourEyes(FourEyes.ALWAYS)
                .validFor(Duration.ofDays(30).plusMillis(5)).attempts(9).holdingTransactions().build();

        assertThat(add("inst_1", policy)).isTrue();

        assertThat(current("inst_1")).isEqualTo(policy);
        assertThat(current("inst_2")).isEqualTo(Policy.initial());
    }

    @Test
    void putsTheLatestVersionInForce() {
        add("inst_1", aPolicy().version(2).threshold(700).build());
        add("inst_1", aPolicy().version(3).threshold(800).build());

        assertThat(current("inst_1").threshold().permille()).isEqualTo(800);
    }

    @Test
    void givesANumberToOneOfThoseThatWantItAtTheSameInstant() {
        assertThat(Race.of(8, () -> add("inst_1", aPolicy().version(2).build()))).containsOnlyOnce(true);
    }

    @Test
    void findsVersionsThatAreNotInForceAnyMore() {
        var second = aPolicy().version(2).threshold(700).build();
        add("inst_1", second);
        add("inst_1", aPolicy().version(3).threshold(800).build());

        assertThat(find(1)).contains(Policy.initial());
        assertThat(find(2)).contains(second);
        assertThat(find(4)).isEmpty();
    }

    @Test
    void leavesAVersionAsItIsWhoseNumberIsTaken() {
        add("inst_1", aPolicy().version(2).threshold(700).build());

        assertThat(add("inst_1", aPolicy().version(2).threshold(800).build())).isFalse();

        assertThat(current("inst_1").threshold().permille()).isEqualTo(700);
    }

    private boolean add(String instance, Policy policy) {
        return unitOfWork().execute(() -> policies().add(
                new InstanceId(instance), policy, reviewer(1), new Reason("The auditors want it"),
                MutableInstantSource.START));
    }

    private Optional<Policy> find(int version) {
        return unitOfWork().read(() -> policies().find(new InstanceId("inst_1"), new PolicyVersion(version)));
    }

    private Policy current(String instance) {
        return unitOfWork().read(() -> policies().current(new InstanceId(instance)));
    }
}

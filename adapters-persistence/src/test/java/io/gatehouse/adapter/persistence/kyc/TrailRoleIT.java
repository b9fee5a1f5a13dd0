package io.gatehouse.adapter.persistence.kyc;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.testkit.database.PostgresDatabase;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.inReview;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.proposal;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Gatehouse with a role that owns nothing, as the guide to production describes it. */
class TrailRoleIT {

    @RegisterExtension
    static final Store STORE = Store.kept();

    private static final String ROLE = "gatehouse_without_ownership";

    private static AnnotationConfigApplicationContext started;
    private static PostgresDatabase asRole;

    @BeforeAll
    static void start() {
        var owner = STORE.database();
        owner.run("""
            create role %1$s login password 'secret';
            grant usage on schema public to %1$s;
            grant select, insert, update, delete on all tables in schema public to %1$s;
            grant usage, select on all sequences in schema public to %1$s;
            revoke update, delete on kyc_trail, kyc_decision, kyc_check, kyc_policy, audit_entry from %1$s;
            revoke delete on kyc_trail_head from %1$s;
            """.formatted(ROLE));
        // Without the parameters of the URL, which may name another user.
        asRole = new PostgresDatabase(owner.jdbcUrl().replaceFirst("\\?.*", ""), ROLE, "secret");
        started = Store.started(asRole, STORE.keyset());
    }

    @AfterAll
    static void stop() {
        started.close();
        STORE.database().run("drop owned by %1$s; drop role %1$s".formatted(ROLE));
    }

    @Test
    void keepsCasesAndTheirTrail() {
        var opened = aCase().in(inReview()).build();
        var unitOfWork = started.getBean(UnitOfWork.class);
        var cases = started.getBean(Cases.class);
        var trail = started.getBean(CaseTrail.class);

        unitOfWork.execute(() -> {
            cases.add(opened);
            var known = cases.lock(opened.id()).orElseThrow();
            cases.store(known.with(inReview().propose(
                    proposal(reviewer(1), ReasonCode.NO_TRUE_MATCH))));
            trail.append(entry(1));
            trail.append(entry(2));
            return known;
        });

        assertThat(unitOfWork.read(() -> trail.verify(opened.id()))).isInstanceOf(ChainState.Intact.class);
    }

    private static CaseEntry entry(int number) {
        return new CaseEntry(
                SequentialIds.number(number), aCase().build().id(), 1, Store.TIME.instant(),
                new CaseActor.ByGatehouse(), CaseAction.NOTED, Map.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update kyc_trail set round = 2", "delete from kyc_trail", "truncate kyc_trail", "delete from kyc_trail_head",
        "alter table kyc_trail disable trigger kyc_trail_is_final", "drop trigger kyc_trail_is_final on kyc_trail",
        "update kyc_decision set policy = 2", "delete from kyc_check", "delete from kyc_policy",
        "set session_replication_role = replica", "drop table kyc_trail"})
    void mayNotTouchWhatIsKeptForGood(String sql) {
        assertThatThrownBy(() -> asRole.run(sql)).cause()
                .message().containsAnyOf("permission denied", "must be owner");
    }
}

package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.ReasonCode;
import io.gatehouse.testkit.kyc.CasesContract;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.inReview;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.proposal;
import static io.gatehouse.testkit.kyc.KycCaseBuilder.reviewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JdbcCasesIT extends CasesContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected Cases cases() {
        return STORE.bean(Cases.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void refusesADecisionThatItsMakerChecked() {
        assertThatThrownBy(() -> STORE.jdbc().sql("""
            insert into kyc_decision (case_id, round, maker, checker, reason, sealed_comment, proposed_at, policy, at)
            select id, 1, id, id, 'TRUE_MATCH', '', now(), 1, now() from (select gen_random_uuid() as id) maker
            """).update()).hasMessageContaining("kyc_decision_maker_is_not_checker");
    }

    @Test
    void refusesToCallACaseDecidedWithoutADecision() {
        unitOfWork().execute(() -> cases().add(aCase().build()));

        assertThatThrownBy(() -> STORE.jdbc().sql("update kyc_case set state = 'REJECTED', open_cause = null").update())
                .hasMessageContaining("kyc_case_has_its_decision");
    }

    @Test
    void neverChangesNorRemovesADecision() {
        unitOfWork().execute(() -> cases().add(aCase()
                .in(inReview().propose(proposal(reviewer(1), ReasonCode.TRUE_MATCH))).build()));

        assertThatThrownBy(() -> STORE.jdbc().sql("update kyc_decision set policy = 2").update())
                .hasMessageContaining("never changed or removed");
        assertThatThrownBy(() -> STORE.jdbc().sql("delete from kyc_decision").update())
                .hasMessageContaining("never changed or removed");
    }

    @Test
    void keepsNoCommentInTheClear() {
        unitOfWork().execute(() -> cases().add(aCase()
                .in(inReview().propose(proposal(reviewer(1), ReasonCode.TRUE_MATCH))).build()));

        assertThat(STORE.jdbc().sql("select encode(sealed_comment, 'escape') from kyc_decision").query(String.class)
                .single()).doesNotContain("passport");
    }
}

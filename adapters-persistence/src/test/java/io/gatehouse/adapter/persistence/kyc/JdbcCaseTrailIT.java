package io.gatehouse.adapter.persistence.kyc;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.view.ChainState;
import io.gatehouse.application.kyc.view.ChainState.Broken;
import io.gatehouse.application.kyc.view.ChainState.Fault;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.kyc.CaseTrailContract;

import static io.gatehouse.testkit.kyc.KycCaseBuilder.aCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JdbcCaseTrailIT extends CaseTrailContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected CaseTrail trail() {
        return STORE.bean(CaseTrail.class);
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    /** A trail of three entries into which somebody with the rights of a superuser reaches past the triggers. */
    @Nested
    class WhenSomebodyReachesIn {

        @BeforeEach
        void addEntries() {
            entries().forEach(entry -> append(entry));
            assertThat(verify(CASE)).isInstanceOf(ChainState.Intact.class);
        }

        @ParameterizedTest
        @ValueSource(strings = {
            "action = 'CLEARED'", "round = 7", "at = at + interval '1 microsecond'", "hash = repeat('0', 64)",
            "previous = repeat('0', 64)", "reviewer = '00000000-0000-7000-8000-00000000004d'"})
        void findsAnEntryThatWasChanged(String change) {
            reachIn("update kyc_trail set " + change + " where number = 2");

            assertThat(verify(CASE)).isEqualTo(new Broken(2, Fault.CHANGED));
        }

        @Test
        void findsAnEntryWhoseContentWasChanged() {
            reachIn("update kyc_trail set sealed_content = set_byte(sealed_content, 30, "
                    + "get_byte(sealed_content, 30) # 1) where number = 2");

            assertThat(verify(CASE)).isEqualTo(new Broken(2, Fault.UNREADABLE));
        }

        @Test
        void findsAnActionThatNobodyKnows() {
            reachIn("update kyc_trail set action = 'FORGIVEN' where number = 1");

            assertThat(verify(CASE)).isEqualTo(new Broken(1, Fault.UNREADABLE));
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3})
        void findsAnEntryThatWasTakenOut(int number) {
            reachIn("delete from kyc_trail where number = " + number);

            assertThat(verify(CASE)).isEqualTo(new Broken(number, Fault.MISSING));
        }

        @Test
        void findsEntriesThatWereTakenOutAndTheRestCountedAnew() {
            reachIn("delete from kyc_trail where number = 2; update kyc_trail set number = 2 where number = 3");

            assertThat(verify(CASE)).isEqualTo(new Broken(2, Fault.MOVED));
        }

        @Test
        void findsEntriesThatChangedPlaces() {
            reachIn("update kyc_trail set number = 9 where number = 2; "
                    + "update kyc_trail set number = 2 where number = 3; "
                    + "update kyc_trail set number = 3 where number = 9");

            assertThat(verify(CASE)).isEqualTo(new Broken(2, Fault.MOVED));
        }

        @Test
        void findsAnEndThatWasCutOffWithItsHead() {
            reachIn("delete from kyc_trail where number = 3; update kyc_trail_head set number = 2, "
                    + "hash = (select hash from kyc_trail where number = 2)");

            assertThat(verify(CASE)).isEqualTo(new Broken(2, Fault.CHANGED));
        }

        @Test
        void findsThatTheHeadIsGone() {
            reachIn("delete from kyc_trail_head");

            assertThat(verify(CASE)).isEqualTo(new Broken(1, Fault.MISSING));
        }

        @Test
        void findsThatACaseHasNoTrailAnyMore() {
            STORE.unitOfWork().execute(() -> STORE.bean(Cases.class).add(aCase().build()));

            reachIn("delete from kyc_trail; delete from kyc_trail_head");

            assertThat(verify(CASE)).isEqualTo(new Broken(1, Fault.MISSING));
        }

        @Test
        void findsAnEntryOfAnotherCase() {
            reachIn("insert into kyc_trail select case_id, 4, gen_random_uuid(), round, at, actor_kind, reviewer, "
                    + "action, sealed_content, hash, hash from kyc_trail where number = 3");

            assertThat(verify(CASE)).isEqualTo(new Broken(4, Fault.UNREADABLE));
        }

        private void reachIn(String sql) {
            STORE.database().run("set session_replication_role = replica; " + sql);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update kyc_trail set round = 2", "delete from kyc_trail", "truncate kyc_trail", "delete from kyc_trail_head",
        "truncate kyc_trail_head", "update kyc_trail_head set hash = repeat('0', 64)"})
    void refusesToChangeOrRemoveAnything(String sql) {
        append(entries().getFirst());

        assertThatThrownBy(() -> STORE.jdbc().sql(sql).update()).isInstanceOf(RuntimeException.class)
                .message().containsAnyOf("never changed or removed", "only ever goes on");
    }

    @Test
    void keepsNothingOfDetailsAndNamesInTheClear() {
        entries().forEach(this::append);

        var rows = STORE.jdbc().sql("select t::text || encode(sealed_content, 'escape') from kyc_trail t")
                .query(String.class).list();
        assertThat(rows).hasSize(3);
        assertThat(String.join("", rows)).doesNotContain("Ada", "Lovelace", "comment", "cause");
    }
}

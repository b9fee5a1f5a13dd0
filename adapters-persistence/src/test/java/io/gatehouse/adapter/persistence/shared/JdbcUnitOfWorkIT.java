package io.gatehouse.adapter.persistence.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.dao.DataAccessException;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.shared.port.out.StoreUnavailableException;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.testkit.shared.Race;
import io.gatehouse.testkit.shared.UnitOfWorkContract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JdbcUnitOfWorkIT extends UnitOfWorkContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @BeforeEach
    void makeATable() {
        STORE.jdbc().sql("drop table if exists note").update();
        STORE.jdbc().sql("create table note (text text)").update();
    }

    @Override
    protected void write(String note) {
        STORE.jdbc().sql("insert into note (text) values (:text)").param("text", note).update();
    }

    @Override
    protected List<String> notes() {
        return STORE.jdbc().sql("select text from note").query((row, _) -> row.getString("text")).list();
    }

    @Test
    void triesDeadlocksAndSerializationFailuresAgain() {
        for (var state : List.of("40001", "40P01")) {
            var attempts = new AtomicInteger();

            var done = STORE.unitOfWork().execute(() -> {
                write("of " + state);
                if (attempts.incrementAndGet() < 3) {
                    fail(state);
                }
                return attempts.get();
            });

            assertThat(done).isEqualTo(3);
        }
        assertThat(notes()).containsExactly("of 40001", "of 40P01");
    }

    @Test
    void givesUpAfterAFewAttempts() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> STORE.unitOfWork().execute(() -> {
            attempts.incrementAndGet();
            fail("40001");
            return "never";
        })).isInstanceOf(StoreUnavailableException.class);

        assertThat(attempts).hasValue(5);
    }

    @Test
    void saysThatTheStoreIsUnavailableWhereTheFailureMayPass() {
        for (var state : List.of("53100", "53300", "25006", "57P01", "57P03", "57014", "55P03", "08006")) {
            assertThatThrownBy(() -> STORE.unitOfWork().execute(() -> {
                fail(state);
                return "never";
            })).as(state).isInstanceOf(StoreUnavailableException.class);
        }
    }

    @Test
    void passesOnWhatIsABug() {
        assertThatThrownBy(() -> STORE.unitOfWork().execute(() -> {
            fail("22012");
            return "never";
        })).isInstanceOf(DataAccessException.class);
    }

    @Test
    void readsAllOfAPageAtTheSameMoment() {
        var counts = STORE.unitOfWork().read(() -> {
            var before = notes().size();
            Race.of(1, () -> STORE.unitOfWork().execute(() -> {
                write("meanwhile");
                return 1;
            }));
            return List.of(before, notes().size());
        });

        assertThat(counts).containsExactly(0, 0);
        assertThat(notes()).hasSize(1);
    }

    @Test
    void actsAfterTheCommitOnly() {
        var seen = new ArrayList<String>();
        var afterCommit = STORE.bean(AfterCommit.class);

        STORE.unitOfWork().execute(() -> {
            afterCommit.run(() -> seen.add("committed"));
            assertThat(seen).isEmpty();
            return "done";
        });
        assertThatThrownBy(() -> STORE.unitOfWork().execute(() -> {
            afterCommit.run(() -> seen.add("rolled back"));
            throw new IllegalStateException("stop");
        })).isInstanceOf(IllegalStateException.class);

        assertThat(seen).containsExactly("committed");
    }

    private static void fail(String state) {
        STORE.jdbc().sql("do $$ begin raise exception 'on demand' using errcode = '" + state + "'; end $$").update();
    }
}

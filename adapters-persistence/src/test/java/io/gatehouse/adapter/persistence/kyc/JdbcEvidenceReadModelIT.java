package io.gatehouse.adapter.persistence.kyc;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;
import io.gatehouse.application.kyc.port.out.CaseTrail;
import io.gatehouse.application.kyc.port.out.Cases;
import io.gatehouse.application.kyc.port.out.Checks;
import io.gatehouse.application.kyc.port.out.EvidenceReadModel;
import io.gatehouse.application.kyc.port.out.Matches;
import io.gatehouse.application.kyc.port.out.Subjects;
import io.gatehouse.application.kyc.view.Evidence.Link;
import io.gatehouse.application.shared.port.out.UnitOfWork;
import io.gatehouse.domain.kyc.CaseActor;
import io.gatehouse.domain.kyc.CaseEntry;
import io.gatehouse.domain.kyc.CaseEntry.CaseAction;
import io.gatehouse.domain.kyc.CaseId;
import io.gatehouse.testkit.kyc.EvidenceReadModelContract;
import io.gatehouse.testkit.shared.SequentialIds;

import static io.gatehouse.testkit.shared.MutableInstantSource.START;
import static org.assertj.core.api.Assertions.assertThat;

class JdbcEvidenceReadModelIT extends EvidenceReadModelContract {

    @RegisterExtension
    static final Store STORE = new Store();

    @Override
    protected EvidenceReadModel readModel() {
        return STORE.bean(EvidenceReadModel.class);
    }

    @Override
    protected Content content() {
        return new Content(
                STORE.bean(Cases.class), STORE.bean(Subjects.class), STORE.bean(Checks.class),
                STORE.bean(Matches.class), STORE.bean(CaseTrail.class));
    }

    @Override
    protected UnitOfWork unitOfWork() {
        return STORE.unitOfWork();
    }

    @Test
    void showsThePlaceOfAnEntryThatCannotBeOpened() {
        var caseId = new CaseId(SequentialIds.number(1));
        unitOfWork().execute(() -> {
            content().trail().append(new CaseEntry(
                    SequentialIds.number(2), caseId, 1, START, new CaseActor.ByGatehouse(), CaseAction.OPENED,
                    Map.of()));
            return true;
        });
        // As whoever owns the table could.
        STORE.jdbc().sql("""
            alter table kyc_trail disable trigger user;
            update kyc_trail set sealed_content = decode('00', 'hex');
            alter table kyc_trail enable trigger user;
            """).update();

        assertThat(unitOfWork().read(() -> readModel().trail(caseId))).singleElement()
                .isInstanceOfSatisfying(Link.Unreadable.class, link -> assertThat(link.number()).isEqualTo(1));
    }
}

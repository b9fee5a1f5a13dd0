package io.gatehouse.testkit.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.gatehouse.application.ledger.port.out.LedgerCloud;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Failure;
import io.gatehouse.application.ledger.port.out.LedgerCloud.Opening;
import io.gatehouse.domain.audit.Actor;
import io.gatehouse.domain.installation.ApiKey;
import io.gatehouse.domain.installation.InstallationId;
import io.gatehouse.domain.installation.InstanceId;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.kyc.IdentityField;
import io.gatehouse.domain.kyc.IdentityId;
import io.gatehouse.domain.kyc.IdentityText;
import io.gatehouse.domain.kyc.IdentityType;
import io.gatehouse.domain.kyc.Subject;
import io.gatehouse.domain.ledger.InflightTransaction;
import io.gatehouse.testkit.audit.InMemoryAuditTrail;
import io.gatehouse.testkit.installation.InMemoryApiKeyVault;
import io.gatehouse.testkit.shared.InMemoryUnitOfWork;
import io.gatehouse.testkit.shared.MutableInstantSource;
import io.gatehouse.testkit.shared.SequentialIds;

class InMemoryLedgerCloudTest extends LedgerCloudContract {

    private static final InstallationId INSTALLATION = new InstallationId("instapp_1");
    private static final InstanceId INSTANCE = new InstanceId("inst_1");

    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryApiKeyVault vault = new InMemoryApiKeyVault(
            unitOfWork, new InMemoryAuditTrail(unitOfWork), new SequentialIds(), new MutableInstantSource());
    private final InMemoryLedgerCloud cloud = new InMemoryLedgerCloud(unitOfWork, vault);

    @Override
    protected Opening opening(List<String> scopes) {
        unitOfWork.execute(() -> {
            vault.seal(INSTALLATION, new ApiKey("blnk_a-key-for-tests"));
            return INSTALLATION;
        });
        return cloud.open(new LedgerCloud.Access(
                INSTALLATION, INSTANCE, Permissions.of(scopes), new Actor.ApplicationActor("test"), "a test"));
    }

    @Override
    protected Opening again() {
        return opening(List.of("data:read"));
    }

    @Override
    protected Subject know() {
        var subject = new Subject(
                new IdentityId("idt_1"), IdentityType.INDIVIDUAL,
                Map.of(IdentityField.FIRST_NAME, new IdentityText.Given("Zoë")), Optional.empty(), Map.of(),
                MutableInstantSource.START);
        cloud.know(INSTANCE, subject);
        return subject;
    }

    @Override
    protected void loseNextWrites(int times) {
        cloud.loseNextWrites(times);
    }

    @Override
    protected void rejectNext() {
        cloud.failAfter(0, new Failure.Unauthorized());
    }

    @Override
    protected InflightTransaction hold(IdentityId identity) {
        var held = new InflightTransaction(
                "txn_1", "12.5", "USD", "bln_1", "bln_2", MutableInstantSource.START, Optional.empty());
        cloud.hold(INSTANCE, identity, held);
        return held;
    }
}

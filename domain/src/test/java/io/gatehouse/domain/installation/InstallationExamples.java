package io.gatehouse.domain.installation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the tests of installations start from. */
final class InstallationExamples {

    static final InstallationId ID = new InstallationId("instapp_1");
    static final AppId APP_ID = new AppId("app_kyc");
    static final InstanceId INSTANCE_ID = new InstanceId("inst_1");
    static final Instant START = Instant.parse("2026-03-02T10:15:30Z");
    static final Instant LATER = START.plusSeconds(60);
    static final Instant UNINSTALLED_AT = LATER.minusSeconds(3);

    private InstallationExamples() {}

    /** A grant whose content is told apart by this digit. */
    static Grant grant(int digit) {
        return new Grant(
                new KeyPrefix("blnk_" + digit), Permissions.of(List.of("data:read")),
                new ContentFingerprint(Integer.toString(digit).repeat(64)));
    }

    static Installation active() {
        return Installation.first(ID, APP_ID, INSTANCE_ID, Optional.empty(), grant(1), START).installation();
    }

    static Installation revoked() {
        return active().uninstall(START.plusSeconds(1), START.plusSeconds(2)).installation();
    }

    static Installation tombstone() {
        return Installation.buried(ID, APP_ID, INSTANCE_ID, Optional.empty(), START.minusSeconds(1), START)
                .installation();
    }
}

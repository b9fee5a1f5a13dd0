package io.gatehouse.adapter.persistence.installation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.gatehouse.adapter.persistence.Store;

import static org.assertj.core.api.Assertions.assertThat;

/** How PostgreSQL answers what every install asks, of a table without rows and statistics. */
class InstallationPlansIT {

    @RegisterExtension
    static final Store STORE = new Store();

    // Not by an index of the active ones, of which it may take one that does not know the instance.
    @Test
    void findsWhoIsInAPlaceByItsInstance() {
        var plan = String.join("\n", STORE.jdbc().sql("explain " + JdbcInstallations.BY_ID_AND_PLACE)
                .param("id", "instapp_1").param("app", "app_kyc").param("instance", "inst_1")
                .query(String.class).list());

        assertThat(plan).contains("installation_by_instance")
                .doesNotContain("installation_active_by_time", "installation_one_active");
    }
}

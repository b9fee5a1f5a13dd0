package io.gatehouse.adapter.persistence;

import liquibase.UpdateSummaryOutputEnum;
import liquibase.integration.spring.SpringLiquibase;
import liquibase.ui.UIServiceEnum;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Brings the schema up to date, by the change sets in {@code db/changelog}. */
final class Migration {

    private Migration() {}

    /** What does it, once its properties are set. Sends nothing to anybody, and writes to the log alone. */
    static SpringLiquibase of(String jdbcUrl, String username, String password) {
        var liquibase = new SpringLiquibase();
        liquibase.setDataSource(new DriverManagerDataSource(jdbcUrl, username, password));
        liquibase.setChangeLog("classpath:db/changelog/db.changelog-master.yaml");
        liquibase.setResourceLoader(new DefaultResourceLoader());
        liquibase.setAnalyticsEnabled(false);
        liquibase.setUiService(UIServiceEnum.LOGGER);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        return liquibase;
    }
}

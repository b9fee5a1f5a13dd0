package io.gatehouse.adapter.web.admin.installation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;

/** Pages on installations. */
@Configuration(proxyBeanMethods = false)
@Import({
    InstallationsPageController.class, InstallationPageController.class, RevokeInstallationPageController.class,
    EndPortalSessionsPageController.class})
public class InstallationPagesConfiguration {
    @Bean
    InstallationRow.Rows installationRows(Words words, Moments moments) {
        return new InstallationRow.Rows(words, moments);
    }

    @Bean
    HistoryRow.Rows historyRows(Words words, Moments moments) {
        return new HistoryRow.Rows(words, moments);
    }
}

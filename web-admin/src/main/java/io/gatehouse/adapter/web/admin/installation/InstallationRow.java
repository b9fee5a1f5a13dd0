package io.gatehouse.adapter.web.admin.installation;

import java.util.List;
import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.PathIds;
import io.gatehouse.adapter.web.shared.PermissionRow;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.installation.view.InstallationStatus;
import io.gatehouse.application.installation.view.InstallationSummary;
import io.gatehouse.domain.installation.KeyPrefix;
import io.gatehouse.domain.installation.OrganizationId;

/**
 * An installation as tables and its own page show it.
 *
 * @param path  of its page
 * @param ended why it ended, in words; empty while in force
 */
record InstallationRow(
        String id, String path, String app, String instance, Optional<String> organization, boolean active, Badge state,
        Optional<String> ended, Optional<String> keyPrefix, List<PermissionRow> permissions, Moment since) {
    /** Puts rows into words. */
    record Rows(Words words, Moments moments) {
        InstallationRow row(InstallationSummary installation) {
            return new InstallationRow(
                    installation.id().value(), "/admin/installations/" + PathIds.write(installation.id().value()),
                    installation.app().value(), installation.instance().value(),
                    installation.organization().map(OrganizationId::value),
                    installation.status() == InstallationStatus.ACTIVE, state(installation.status()),
                    installation.endedBecause().map(this::ended), installation.keyPrefix().map(KeyPrefix::value),
                    installation.permissions().scopes().stream().map(one -> PermissionRow.of(one, words)).toList(),
                    moments.at(installation.since()));
        }

        private Badge state(InstallationStatus status) {
            return switch (status) {
                case ACTIVE -> new Badge(Badge.Tone.GOOD, words.say("installation.state.active"));
                case REVOKED -> new Badge(Badge.Tone.BAD, words.say("installation.state.revoked"));
            };
        }

        private String ended(String code) {
            return switch (code) {
                case "uninstalled" -> words.say("installation.ended.uninstalled");
                case "superseded" -> words.say("installation.ended.superseded");
                case "revoked_by_operator" -> words.say("installation.ended.revoked-by-operator");
                case "tombstone" -> words.say("installation.ended.tombstone");
                // Codes are text, so the compiler cannot know that there are no others.
                default -> code;
            };
        }
    }
}

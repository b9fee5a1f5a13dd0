package io.gatehouse.adapter.web.admin.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.gatehouse.adapter.web.shared.Badge.Tone;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.domain.installation.Grant;
import io.gatehouse.domain.installation.InstallationEvent;
import io.gatehouse.domain.installation.InstallationEvent.Buried;
import io.gatehouse.domain.installation.InstallationEvent.InstallRepeated;
import io.gatehouse.domain.installation.InstallationEvent.Installed;
import io.gatehouse.domain.installation.InstallationEvent.Reinstalled;
import io.gatehouse.domain.installation.InstallationEvent.Reissued;
import io.gatehouse.domain.installation.InstallationEvent.Revoked;
import io.gatehouse.domain.installation.InstallationEvent.UninstallRepeated;
import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;
import io.gatehouse.domain.installation.RevocationReason;
import io.gatehouse.domain.installation.RevocationReason.RevokedByOperator;
import io.gatehouse.domain.installation.RevocationReason.Superseded;
import io.gatehouse.domain.installation.RevocationReason.Uninstalled;

/** A line in the history of an installation: what happened, and the facts of it. */
record HistoryRow(Tone tone, String title, List<String> facts, Moment at) {
    /** Puts lines into words. */
    record Rows(Words words, Moments moments) {
        HistoryRow row(InstallationEvent event) {
            return new HistoryRow(tone(event), title(event), facts(event), moments.at(event.at()));
        }

        private static Tone tone(InstallationEvent event) {
            return switch (event) {
                case Installed _,Reinstalled _ -> Tone.GOOD;
                case Reissued _ -> Tone.WARN;
                case Revoked _,Buried _ -> Tone.BAD;
                case InstallRepeated _,UninstallRepeated _ -> Tone.PLAIN;
            };
        }

        private String title(InstallationEvent event) {
            return switch (event) {
                case Installed _ -> words.say("history.installed");
                case Reissued _ -> words.say("history.reissued");
                case Reinstalled _ -> words.say("history.reinstalled");
                case Revoked revoked -> title(revoked.reason());
                case Buried _ -> words.say("history.buried");
                case InstallRepeated _ -> words.say("history.install-repeated");
                case UninstallRepeated _ -> words.say("history.uninstall-repeated");
            };
        }

        private String title(RevocationReason reason) {
            return switch (reason) {
                case Uninstalled _ -> words.say("history.uninstalled");
                case Superseded _ -> words.say("history.superseded");
                case RevokedByOperator _ -> words.say("history.revoked-by-operator");
            };
        }

        private List<String> facts(InstallationEvent event) {
            return switch (event) {
                case Installed installed -> granted(installed.grant());
                case Reinstalled reinstalled -> granted(reinstalled.grant());
                case Reissued reissued -> changed(reissued.before(), reissued.grant());
                case Revoked revoked -> facts(revoked.reason());
                case Buried buried -> List.of(
                        words.say("history.fact.uninstalled-at", moments.at(buried.uninstalledAt()).absolute()),
                        words.say("history.fact.buried"));
                case InstallRepeated _,UninstallRepeated _ -> List.of();
            };
        }

        private List<String> facts(RevocationReason reason) {
            return switch (reason) {
                case Uninstalled uninstalled -> List.of(words.say(
                        "history.fact.uninstalled-at", moments.at(uninstalled.uninstalledAt()).absolute()));
                case Superseded superseded -> List.of(words.say("history.fact.superseded-by", superseded.by()));
                case RevokedByOperator revoked -> List.of(
                        words.say("history.fact.by", revoked.operator()),
                        words.say("history.fact.why", revoked.why().text()));
            };
        }

        private List<String> granted(Grant grant) {
            return List.of(
                    words.say("history.fact.key", grant.keyPrefix()),
                    words.say("history.fact.permissions", list(grant.permissions().scopes())));
        }

        private List<String> changed(Grant before, Grant after) {
            var facts = new ArrayList<String>();
            facts.add(before.keyPrefix().equals(after.keyPrefix())
                    ? words.say("history.fact.key", after.keyPrefix())
                    : words.say("history.fact.key-changed", before.keyPrefix(), after.keyPrefix()));
            var added = missing(before.permissions(), after.permissions());
            if (!added.isEmpty()) {
                facts.add(words.say("history.fact.added", list(added)));
            }
            var removed = missing(after.permissions(), before.permissions());
            if (!removed.isEmpty()) {
                facts.add(words.say("history.fact.removed", list(removed)));
            }
            return facts;
        }

        private static List<Permission> missing(Permissions from, Permissions in) {
            return in.scopes().stream().filter(scope -> !from.allow(scope)).toList();
        }

        private String list(List<Permission> scopes) {
            return scopes.isEmpty()
                    ? words.say("history.fact.no-permissions")
                    : scopes.stream().map(Permission::scope).collect(Collectors.joining(", "));
        }
    }
}

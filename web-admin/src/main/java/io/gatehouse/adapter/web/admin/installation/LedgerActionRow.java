package io.gatehouse.adapter.web.admin.installation;

import java.util.Optional;

import io.gatehouse.adapter.web.shared.Badge;
import io.gatehouse.adapter.web.shared.Badge.Tone;
import io.gatehouse.adapter.web.shared.Moment;
import io.gatehouse.adapter.web.shared.Moments;
import io.gatehouse.adapter.web.shared.Words;
import io.gatehouse.application.installation.view.LedgerAccess;
import io.gatehouse.domain.ledger.CloudAction;

/**
 * One thing that Gatehouse does in a ledger, as a table shows it.
 *
 * @param scope what it takes
 */
record LedgerActionRow(String action, String scope, Badge granted, Optional<Moment> used, Optional<Moment> refused) {
    /** Puts rows into words. */
    record Rows(Words words, Moments moments) {
        LedgerActionRow row(LedgerAccess.Action row) {
            return new LedgerActionRow(
                    words.say(key(row.action())), row.action().scope().scope(), granted(row.granted()),
                    row.use().usedAt().map(moments::at), row.use().refusedAt().map(moments::at));
        }

        private Badge granted(boolean granted) {
            return granted
                    ? new Badge(Tone.GOOD, words.say("ledger-action.granted"))
                    : new Badge(Tone.WARN, words.say("ledger-action.not-granted"));
        }

        private static String key(CloudAction action) {
            return switch (action) {
                case READ_IDENTITIES -> "ledger-action.read-identities";
                case READ_TRANSACTIONS -> "ledger-action.read-transactions";
                case WRITE_RESULT -> "ledger-action.write-result";
                case SETTLE_TRANSACTION -> "ledger-action.settle-transaction";
                case RAISE_ALERT -> "ledger-action.raise-alert";
                case READ_ALERTS -> "ledger-action.read-alerts";
            };
        }
    }
}

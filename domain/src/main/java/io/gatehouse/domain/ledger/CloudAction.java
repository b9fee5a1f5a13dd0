package io.gatehouse.domain.ledger;

import io.gatehouse.domain.installation.Permission;
import io.gatehouse.domain.installation.Permissions;

/**
 * What Gatehouse does in a ledger, each with the one scope that it takes. This is the whole table; a call that is in none
 * of these is not made.
 *
 * @see <a href="https://docs.blnkfinance.com/cloud/apps">Blnk Cloud apps</a>
 */
public enum CloudAction {
    /** Read identities. */
    READ_IDENTITIES,
    /** Read ledgers, balances and transactions. */
    READ_TRANSACTIONS,
    /** Write the result of a check into the metadata of an identity. */
    WRITE_RESULT,
    /** Commit or void a transaction that is held. */
    SETTLE_TRANSACTION,
    /** Raise or change an alert. */
    RAISE_ALERT,
    /** Look for alerts. */
    READ_ALERTS;

    /** What has to be granted for it. */
    public Permission scope() {
        return switch (this) {
            case READ_IDENTITIES, READ_TRANSACTIONS -> Permission.DATA_READ;
            case WRITE_RESULT, SETTLE_TRANSACTION -> Permission.DATA_WRITE;
            case RAISE_ALERT -> Permission.ALERTS_WRITE;
            case READ_ALERTS -> Permission.ALERTS_READ;
        };
    }

    /** Whether the grant holds what it takes. */
    public boolean isAllowedBy(Permissions granted) {
        return granted.allow(scope());
    }

    /** What it takes to read records of a collection. */
    public static CloudAction reading(LedgerCollection collection) {
        return switch (collection) {
            case IDENTITIES -> READ_IDENTITIES;
            case LEDGERS, BALANCES, TRANSACTIONS -> READ_TRANSACTIONS;
        };
    }
}

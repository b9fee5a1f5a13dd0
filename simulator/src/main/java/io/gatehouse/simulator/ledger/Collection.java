package io.gatehouse.simulator.ledger;

import java.util.Arrays;
import java.util.Optional;

/** The collections that the Data API names. */
public enum Collection {
    /** Ledgers; the only collection with another default page size. */
    LEDGERS("ledgers", "ledger_id", "ldg_", 30),
    /** Balances. */
    BALANCES("balances", "balance_id", "bln_", 20),
    /** Transactions. */
    TRANSACTIONS("transactions", "transaction_id", "txn_", 20),
    /** Identities. */
    IDENTITIES("identities", "identity_id", "idt_", 20),
    /** Reconciliations; always empty here. */
    RECONCILIATIONS("reconciliations", "reconciliation_id", "recon_", 20),
    /** Matching rules; always empty here. */
    MATCHING_RULES("matching-rules", "rule_id", "rule_", 20),
    /** External transactions; always empty here. */
    EXTERNAL_TRANSACTIONS("external-transactions", "id", "ext_", 20);

    private final String path;
    private final String idField;
    private final String prefix;
    private final int pageSize;

    Collection(String path, String idField, String prefix, int pageSize) {
        this.path = path;
        this.idField = idField;
        this.prefix = prefix;
        this.pageSize = pageSize;
    }

    /** The name in paths. */
    public String path() {
        return path;
    }

    /** The record's field that holds its id. */
    public String idField() {
        return idField;
    }

    /** What its ids start with. */
    public String prefix() {
        return prefix;
    }

    /** Default page size of the Data API. */
    public int pageSize() {
        return pageSize;
    }

    /** The collection with that name in paths. */
    public static Optional<Collection> named(String path) {
        return Arrays.stream(values()).filter(collection -> collection.path.equals(path)).findFirst();
    }

    /** The collection that an id with that prefix belongs to. */
    public static Optional<Collection> ofId(String id) {
        return Arrays.stream(values()).filter(collection -> id.startsWith(collection.prefix)).findFirst();
    }
}

package io.gatehouse.simulator.ledger;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.wire.GoJson;
import io.gatehouse.simulator.wire.Identifiers;

/**
 * The records of one instance, with the checks that Core makes and those that it does not make. Records are copied on
 * the way in and out. Safe for use by several threads.
 *
 * <p>Refusals are {@link LedgerRefusal}s with Core's status and code.
 */
public final class Ledger {

    /** What Core sends for a time that was never set. */
    public static final String ZERO_TIME = "0001-01-01T00:00:00Z";

    private static final List<String> IDENTITY_TEXTS = List.of("identity_type", "organization_name", "category",
            "first_name", "last_name", "other_names", "gender", "email_address", "phone_number", "nationality",
            "street", "country", "state", "post_code", "city");
    private static final Pattern IDENTITY_ID = Pattern
            .compile("idt_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Set<String> SETTLEMENTS = Set.of("commit", "void");

    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<Collection, Map<String, ObjectNode>> records = new EnumMap<>(Collection.class);
    private final Tokens tokens;

    /** An empty ledger; ids come from the generator. */
    public Ledger(InstantSource clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
        this.tokens = new Tokens(random);
        for (var collection : Collection.values()) {
            records.put(collection, new LinkedHashMap<>());
        }
    }

    /** All records, the last created first. */
    public synchronized List<ObjectNode> all(Collection collection) {
        var copies = new ArrayList<ObjectNode>();
        of(collection).values().forEach(document -> copies.add(document.deepCopy()));
        return List.copyOf(copies.reversed());
    }

    /** One record. */
    public synchronized Optional<ObjectNode> find(Collection collection, String id) {
        return Optional.ofNullable(of(collection).get(id)).map(ObjectNode::deepCopy);
    }

    /**
     * Stores an identity as Core does: no field is required, unknown ones are dropped. Refuses a birth date that is not
     * RFC 3339 and an {@code identity_id} that is malformed or taken.
     */
    public synchronized ObjectNode createIdentity(JsonNode request) {
        var identity = GoJson.object();
        var id = request.path("identity_id").asString("");
        identity.put("identity_id", id.isEmpty() ? newId(Collection.IDENTITIES) : requireFreeIdentityId(id));
        IDENTITY_TEXTS.forEach(field -> identity.put(field, request.path(field).asString("")));
        identity.put("dob", request.path("dob").isString()
                ? requireTime(request.path("dob").stringValue())
                : ZERO_TIME);
        identity.put("created_at", now());
        setMetadata(identity, request);
        return store(Collection.IDENTITIES, identity);
    }

    /** Changes the non-empty fields; metadata, if sent, replaces all metadata, the list of tokenised fields included. */
    public synchronized void updateIdentity(String id, JsonNode request) {
        var identity = requireIdentity(id);
        for (var field : IDENTITY_TEXTS) {
            if (!request.path(field).asString("").isEmpty()) {
                identity.put(field, request.path(field).stringValue());
            }
        }
        if (request.path("dob").isString()) {
            identity.put("dob", requireTime(request.path("dob").stringValue()));
        }
        if (request.path("meta_data").isObject()) {
            setMetadata(identity, request);
        }
    }

    /** Merges top-level keys into a record's metadata and returns all of it. */
    public synchronized ObjectNode mergeMetadata(String id, JsonNode request) {
        return merge(id, request, true);
    }

    /** Answers as if it had merged, and leaves the record as it is: another writer undid it. */
    public synchronized ObjectNode mergeMetadataInVain(String id, JsonNode request) {
        return merge(id, request, false);
    }

    private ObjectNode merge(String id, JsonNode request, boolean kept) {
        var collection = Collection.ofId(id).orElseThrow(
                () -> new LedgerRefusal(400, "META_INVALID_ENTITY_ID", "Entity ID '" + id + "' is not valid"));
        if (!(request.path("meta_data") instanceof ObjectNode additions)) {
            throw malformed("meta_data is required");
        }
        var entity = of(collection).get(id);
        if (entity == null) {
            throw new LedgerRefusal(404, "META_ENTITY_NOT_FOUND", "Entity with ID '" + id + "' not found");
        }
        var merged = entity.path("meta_data") instanceof ObjectNode present ? present.deepCopy() : GoJson.object();
        additions.properties().forEach(member -> merged.set(member.getKey(), member.getValue().deepCopy()));
        if (kept) {
            entity.set("meta_data", merged);
        }
        return GoJson.object().set("meta_data", merged.deepCopy());
    }

    /** Replaces fields by tokens; every later read shows the tokens. */
    public synchronized void tokenize(String id, List<String> fields) {
        tokens.tokenize(requireIdentity(id), fields);
    }

    /** Names of the fields that are tokenised now. */
    public synchronized List<String> tokenizedFields(String id) {
        return tokens.fields(requireIdentity(id));
    }

    /** The plain values of tokenised fields; an empty list means all of them. Keys echo the request. */
    public synchronized Map<String, String> detokenize(String id, List<String> fields) {
        var identity = requireIdentity(id);
        Map<String, String> plain = new LinkedHashMap<>();
        for (var field : fields.isEmpty() ? tokens.fields(identity) : fields) {
            plain.put(field, tokens.plain(identity, field));
        }
        return plain;
    }

    /** Stores a ledger. */
    public synchronized ObjectNode createLedger(JsonNode request) {
        var ledger = GoJson.object().put("ledger_id", newId(Collection.LEDGERS));
        ledger.put("name", request.path("name").asString("")).put("created_at", now());
        setMetadata(ledger, request);
        return store(Collection.LEDGERS, ledger);
    }

    /** Stores a balance of zero. */
    public synchronized ObjectNode createBalance(JsonNode request) {
        var balance = GoJson.object();
        for (var amount : List.of("balance", "inflight_balance", "credit_balance", "inflight_credit_balance",
                "debit_balance", "inflight_debit_balance", "version")) {
            balance.put(amount, BigInteger.ZERO);
        }
        balance.put("ledger_id", request.path("ledger_id").asString(""));
        balance.put("identity_id", request.path("identity_id").asString(""));
        balance.put("balance_id", newId(Collection.BALANCES));
        balance.put("currency", request.path("currency").asString(""));
        balance.put("created_at", now()).put("inflight_expires_at", ZERO_TIME);
        setMetadata(balance, request);
        balance.put("track_fund_lineage", false);
        return store(Collection.BALANCES, balance);
    }

    /**
     * Applies a transaction, or holds it with {@code inflight: true}. Unlike Core it does not queue. Amounts are
     * {@code precise_amount}, or {@code amount} times {@code precision}. Refuses an overdraft unless
     * {@code allow_overdraft} is set.
     */
    public synchronized ObjectNode createTransaction(JsonNode request) {
        var amount = preciseAmount(request);
        var inflight = request.path("inflight").asBoolean(false);
        var transaction = GoJson.object();
        var precision = request.path("precision").asInt(1);
        transaction.put("precise_amount", amount);
        transaction.put("amount", new BigDecimal(amount).divide(BigDecimal.valueOf(precision)));
        transaction.put("precision", precision).put("overdraft_limit", 0);
        transaction.put("transaction_id", newId(Collection.TRANSACTIONS)).put("parent_transaction", "");
        transaction.put("source", request.path("source").asString(""));
        transaction.put("destination", request.path("destination").asString(""));
        transaction.put("reference", requireFreeReference(request));
        transaction.put("currency", request.path("currency").asString(""));
        if (!request.path("description").asString("").isEmpty()) {
            transaction.put("description", request.path("description").stringValue());
        }
        transaction.put("status", inflight ? "INFLIGHT" : "APPLIED");
        transaction.put("hash", hash());
        transaction.put("allow_overdraft", request.path("allow_overdraft").asBoolean(false));
        transaction.put("inflight", inflight).put("skip_queue", false).put("atomic", false);
        transaction.put("created_at", now()).put("effective_date", now()).put("scheduled_for", ZERO_TIME);
        transaction.put("inflight_expiry_date", ZERO_TIME).put("inflight_commit_date", ZERO_TIME);
        if (request.path("meta_data") instanceof ObjectNode metadata) {
            transaction.set("meta_data", metadata.deepCopy());
        }
        new Posting(transaction).hold(inflight);
        return store(Collection.TRANSACTIONS, transaction);
    }

    /**
     * Commits or voids a held transaction as a whole.
     *
     * @param settlement {@code commit} or {@code void}
     * @return the new transaction, whose {@code parent_transaction} is the held one
     */
    public synchronized ObjectNode settleInflight(String id, String settlement) {
        var held = of(Collection.TRANSACTIONS).get(id);
        if (held == null) {
            throw new LedgerRefusal(404, "TXN_NOT_FOUND", "Transaction with ID '" + id + "' not found");
        }
        if (!SETTLEMENTS.contains(settlement)) {
            throw malformed("status has to be commit or void");
        }
        if (!"INFLIGHT".equals(held.path("status").stringValue())) {
            throw new LedgerRefusal(400, "TXN_NOT_INFLIGHT", "transaction is not in inflight status");
        }
        requireUnsettled(id, settlement);
        var commits = "commit".equals(settlement);
        var settled = held.deepCopy();
        settled.put("transaction_id", newId(Collection.TRANSACTIONS)).put("parent_transaction", id);
        settled.put("reference", Identifiers.ofCore("ref_", random));
        settled.put("status", commits ? "APPLIED" : "VOID").put("hash", hash()).put("created_at", now());
        new Posting(settled).settle(commits);
        return store(Collection.TRANSACTIONS, settled);
    }

    /** A held transaction keeps its status when it is settled; the one that settled it tells. */
    private void requireUnsettled(String id, String settlement) {
        of(Collection.TRANSACTIONS).values().stream()
                .filter(other -> id.equals(other.path("parent_transaction").stringValue())).findFirst()
                .ifPresent(other -> {
                    if ("VOID".equals(other.path("status").stringValue())) {
                        throw new LedgerRefusal(409, "TXN_ALREADY_VOIDED", "transaction has already been voided");
                    }
                    throw new LedgerRefusal(409, "TXN_ALREADY_COMMITTED",
                            "cannot " + settlement + ". Transaction already committed");
                });
    }

    /** Moves a transaction's amount on its two balances; accounts that are no balance of this ledger are left out. */
    private final class Posting {

        private final BigInteger amount;
        private final Optional<ObjectNode> source;
        private final Optional<ObjectNode> destination;
        private final boolean overdraft;

        Posting(ObjectNode transaction) {
            amount = transaction.path("precise_amount").bigIntegerValue();
            source = Optional.ofNullable(of(Collection.BALANCES).get(transaction.path("source").stringValue()));
            destination = Optional.ofNullable(
                    of(Collection.BALANCES).get(transaction.path("destination").stringValue()));
            overdraft = transaction.path("allow_overdraft").booleanValue();
        }

        void hold(boolean inflight) {
            if (!overdraft && source.isPresent() && available(source.get()).compareTo(amount) < 0) {
                throw new LedgerRefusal(400, "TXN_INSUFFICIENT_FUNDS", "insufficient funds in source balance");
            }
            move(inflight ? "inflight_" : "", amount);
        }

        void settle(boolean commits) {
            move("inflight_", amount.negate());
            if (commits) {
                move("", amount);
            }
        }

        private void move(String kind, BigInteger moved) {
            source.ifPresent(balance -> post(balance, kind, "debit_balance", moved, moved.negate()));
            destination.ifPresent(balance -> post(balance, kind, "credit_balance", moved, moved));
        }

        private void post(ObjectNode balance, String kind, String side, BigInteger moved, BigInteger change) {
            add(balance, kind + side, moved);
            add(balance, kind + "balance", change);
            add(balance, "version", BigInteger.ONE);
        }

        private void add(ObjectNode balance, String field, BigInteger change) {
            balance.put(field, balance.path(field).bigIntegerValue().add(change));
        }

        private BigInteger available(ObjectNode balance) {
            return balance.path("balance").bigIntegerValue()
                    .subtract(balance.path("inflight_debit_balance").bigIntegerValue());
        }
    }

    private static BigInteger preciseAmount(JsonNode request) {
        if (request.path("precise_amount").isIntegralNumber()) {
            return request.path("precise_amount").bigIntegerValue();
        }
        if (!request.path("amount").isNumber()) {
            throw malformed("amount or precise_amount is required");
        }
        try {
            return request.path("amount").decimalValue()
                    .multiply(BigDecimal.valueOf(request.path("precision").asInt(1))).toBigIntegerExact();
        } catch (ArithmeticException _) {
            throw malformed("amount has more digits than its precision");
        }
    }

    private String requireFreeReference(JsonNode request) {
        var reference = request.path("reference").asString("");
        if (reference.isEmpty()) {
            throw malformed("reference is required");
        }
        if (of(Collection.TRANSACTIONS).values().stream()
                .anyMatch(other -> reference.equals(other.path("reference").stringValue()))) {
            throw new LedgerRefusal(409, "GEN_CONFLICT", "reference " + reference + " has already been used");
        }
        return reference;
    }

    private String requireFreeIdentityId(String id) {
        if (!IDENTITY_ID.matcher(id).matches() || of(Collection.IDENTITIES).containsKey(id)) {
            throw new LedgerRefusal(400, "IDT_VALIDATION_ERROR", "identity_id is malformed or taken");
        }
        return id;
    }

    private static String requireTime(String time) {
        try {
            OffsetDateTime.parse(time);
            return time;
        } catch (DateTimeParseException _) {
            throw malformed("dob has to be an RFC 3339 time");
        }
    }

    private ObjectNode requireIdentity(String id) {
        var identity = of(Collection.IDENTITIES).get(id);
        if (identity == null) {
            throw new LedgerRefusal(404, "IDT_NOT_FOUND", "Identity with ID '" + id + "' not found");
        }
        return identity;
    }

    private static LedgerRefusal malformed(String message) {
        return new LedgerRefusal(400, "GEN_MALFORMED_REQUEST", message);
    }

    private static void setMetadata(ObjectNode document, JsonNode request) {
        if (request.path("meta_data") instanceof ObjectNode metadata) {
            document.set("meta_data", metadata.deepCopy());
        } else {
            document.putNull("meta_data");
        }
    }

    private ObjectNode store(Collection collection, ObjectNode document) {
        of(collection).put(document.path(collection.idField()).stringValue(), document);
        return document.deepCopy();
    }

    private Map<String, ObjectNode> of(Collection collection) {
        return records.computeIfAbsent(collection, _ -> new LinkedHashMap<>());
    }

    private String newId(Collection collection) {
        return Identifiers.ofCore(collection.prefix(), random);
    }

    private String hash() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return java.util.HexFormat.of().formatHex(bytes);
    }

    private String now() {
        Instant now = clock.instant();
        return now.toString();
    }
}

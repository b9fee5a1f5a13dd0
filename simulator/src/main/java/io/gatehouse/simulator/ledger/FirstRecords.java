package io.gatehouse.simulator.ledger;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

import io.gatehouse.simulator.wire.GoJson;

/** What is in a ledger before anybody touches it. All people and organizations are invented. */
final class FirstRecords {

    private FirstRecords() {}

    static void fill(Ledger ledger) {
        var identities = new ArrayList<ObjectNode>();
        people().forEach(person -> identities.add(ledger.createIdentity(person)));
        organizations().forEach(organization -> identities.add(ledger.createIdentity(organization)));
        ledger.createIdentity(GoJson.object());
        var tokenised = ledger.createIdentity(person("Ingrid", "Solheim", "1979-02-28", "Norwegian", "Bergen"));
        ledger.tokenize(id(tokenised), List.of("FirstName", "LastName", "EmailAddress"));
        openWallets(ledger, identities);
    }

    private static List<ObjectNode> people() {
        return List.of(
                person("Zo\u00eb", "O'Brien-M\u00fcller", "1985-05-15", "Canadian", "Toronto"),
                person("\u674e", "\u5c0f\u660e", "1990-11-03", "Chinese", "\u676d\u5dde"),
                person("\u00d3l\u00e1f", "J\u00f3nsson", "1972-08-21", "Icelandic", "Reykjav\u00edk"),
                person("Ng\u1ecdz\u00ed", "Ad\u00e9y\u1eb9m\u00ed", "1994-01-30", "Nigerian", "Lagos"),
                person("Maria", "Gonz\u00e1lez", "1988-12-12", "Mexican", "Oaxaca"),
                person("Mar\u00eda", "Gonzalez", "1988-12-12", "Mexican", "Oaxaca"),
                person("\u041e\u043b\u0435\u043d\u0430", "\u041a\u043e\u0432\u0430\u043b\u044c", "1981-03-08",
                        "Ukrainian", "\u041b\u044c\u0432\u0456\u0432"),
                person("\u0641\u0627\u0637\u0645\u0629", "\u0627\u0644\u0632\u0647\u0631\u0627\u0646\u064a",
                        "1996-07-19", "Jordanian", "Amman"),
                person("Robert", "<b>Tables</b>", "1999-10-10", "British", "Leeds"));
    }

    private static List<ObjectNode> organizations() {
        return List.of(
                organization("L\u00f8venskiold & S\u00f8nner <Holding> AS", "Norway", "Oslo"),
                organization("Kite & Key Pottery Ltd", "Ireland", "Cork"));
    }

    private static ObjectNode person(String first, String last, String born, String nationality, String city) {
        var person = GoJson.object().put("identity_type", "individual").put("category", "customer");
        person.put("first_name", first).put("last_name", last).put("dob", born + "T00:00:00Z");
        person.put("nationality", nationality).put("city", city);
        person.put("email_address", "customer." + born.replace("-", "") + "@example.com");
        person.put("phone_number", "+15550" + born.substring(5).replace("-", ""));
        person.put("street", "12 Quay Rd & 3rd").put("post_code", "1000");
        return person;
    }

    private static ObjectNode organization(String name, String country, String city) {
        return GoJson.object().put("identity_type", "organization").put("category", "merchant")
                .put("organization_name", name).put("country", country).put("city", city);
    }

    private static void openWallets(Ledger ledger, List<ObjectNode> owners) {
        var wallets = id(Collection.LEDGERS, ledger.createLedger(GoJson.object().put("name", "Customer Wallets")));
        var house = id(Collection.LEDGERS, ledger.createLedger(GoJson.object().put("name", "House Accounts")));
        var reserve = balance(ledger, house, "");
        for (var i = 0; i < 4; i++) {
            var wallet = balance(ledger, wallets, id(owners.get(i)));
            ledger.createTransaction(topUp(reserve, wallet, 100_00 * (i + 1), i));
        }
        var held = topUp(reserve, balance(ledger, wallets, id(owners.get(4))), 2_500_00, 9);
        ledger.createTransaction(held.put("inflight", true).put("description", "Held until identity is checked"));
    }

    private static String balance(Ledger ledger, String ledgerId, String identityId) {
        var request = GoJson.object().put("ledger_id", ledgerId).put("identity_id", identityId).put("currency", "USD");
        return id(Collection.BALANCES, ledger.createBalance(request));
    }

    private static ObjectNode topUp(String source, String destination, int cents, int number) {
        return GoJson.object().put("precise_amount", cents).put("precision", 100).put("currency", "USD")
                .put("source", source).put("destination", destination).put("reference", "OPENING-" + number)
                .put("description", "Wallet top-up").put("allow_overdraft", true);
    }

    private static String id(ObjectNode identity) {
        return id(Collection.IDENTITIES, identity);
    }

    private static String id(Collection collection, ObjectNode document) {
        return document.path(collection.idField()).stringValue();
    }
}
